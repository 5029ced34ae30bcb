package io.kaya.cli.http;

import io.kaya.cli.output.CommandFailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A stream that opens again where it broke off, until it ended or its server stays away. */
public final class EventStream implements AutoCloseable {
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private sealed interface Arrival {
        record Event(ServerEvent event) implements Arrival {}

        record Broken(CommandFailedException why) implements Arrival {}
    }

    private final Agent agent;
    private final String path;
    private final Duration patience;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Thread reader;
    private volatile boolean closing;
    private volatile @Nullable InputStream body;
    private String last = "";
    private long connectedAt = System.nanoTime();

    /** Gives up when the server has been away for as long as {@code patience}. */
    public EventStream(Agent agent, String path, Duration patience) {
        this.agent = agent;
        this.path = path;
        this.patience = patience;
        reader = Thread.ofPlatform().daemon().name("events").start(this::read);
    }

    /** The next event, or empty when none came in time. */
    public Optional<ServerEvent> next(Duration timeout) {
        try {
            return switch (arrivals.poll(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                case null -> Optional.empty();
                case Arrival.Event(var event) -> Optional.of(event);
                case Arrival.Broken(var why) -> throw why;
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        closing = true;
        reader.interrupt();
        var open = body;
        if (open == null) return;
        try {
            open.close();
        } catch (IOException e) {
            // It was to end anyway.
        }
    }

    private void read() {
        var pause = SHORTEST_PAUSE;
        try {
            while (!closing) {
                try {
                    if (readOnce()) return;
                    pause = SHORTEST_PAUSE;
                } catch (IOException e) {
                    if (System.nanoTime() - connectedAt > patience.toNanos()) {
                        arrivals.add(new Arrival.Broken(agent.unreachable(e)));
                        return;
                    }
                }
                Thread.sleep(pause);
                pause =
                        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0
                                ? LONGEST_PAUSE
                                : pause.multipliedBy(2);
            }
        } catch (CommandFailedException e) {
            arrivals.add(new Arrival.Broken(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when nothing more will come. */
    private boolean readOnce() throws IOException, InterruptedException {
        var reply = agent.open(path, last);
        try (var stream = reply.body()) {
            body = stream;
            if (reply.statusCode() == 204) return true;
            if (reply.statusCode() != 200) refuse(reply.statusCode(), stream);
            connectedAt = System.nanoTime();
            var events =
                    new EventReader(
                            new BufferedReader(
                                    new InputStreamReader(stream, StandardCharsets.UTF_8)));
            for (var event = events.next(); event.isPresent(); event = events.next()) {
                connectedAt = System.nanoTime();
                if (!event.get().id().isEmpty()) last = event.get().id();
                arrivals.add(new Arrival.Event(event.get()));
                if (event.get().name().equals("end")) return true;
            }
            return false;
        }
    }

    /** A server that starts again answers 503 for a while; every other refusal is final. */
    private void refuse(int status, InputStream body) throws IOException {
        if (status / 100 == 5) throw new IOException("HTTP " + status);
        throw agent.problem(status, new String(body.readAllBytes(), StandardCharsets.UTF_8));
    }
}
