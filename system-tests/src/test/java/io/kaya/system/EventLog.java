package io.kaya.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The numbered events that one listener has been told so far. */
final class EventLog implements AutoCloseable {
    private final InputStream body;
    private final List<Event> told = new CopyOnWriteArrayList<>();

    record Event(int number, String name, String data) {}

    private EventLog(InputStream body) {
        this.body = body;
    }

    static EventLog open(HttpClient client, HttpRequest request) {
        try {
            var reply = client.send(request, BodyHandlers.ofInputStream());
            if (reply.statusCode() != 200) {
                throw new AssertionError("The event stream answers " + reply.statusCode());
            }
            var log = new EventLog(reply.body());
            Thread.ofVirtual().start(log::listen);
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    List<Event> told() {
        return List.copyOf(told);
    }

    List<Integer> numbers() {
        return told.stream().map(Event::number).toList();
    }

    boolean ended() {
        return told.stream().anyMatch(event -> event.name().equals("end"));
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException gone) {
            // It was to end anyway.
        }
    }

    private void listen() {
        var event = new ArrayList<String>();
        try (var lines =
                new java.io.BufferedReader(
                        new java.io.InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isEmpty()) event.add(line);
                else tell(event);
            }
        } catch (IOException closed) {
            // The listener has heard enough.
        }
    }

    private void tell(List<String> lines) {
        var number = field(lines, "id");
        if (!number.isEmpty()) {
            told.add(
                    new Event(
                            Integer.parseInt(number), field(lines, "event"), field(lines, "data")));
        }
        lines.clear();
    }

    private static String field(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .reduce("", String::concat);
    }
}
