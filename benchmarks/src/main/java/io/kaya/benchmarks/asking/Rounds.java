package io.kaya.benchmarks.asking;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.http.Agent;
import io.kaya.cli.output.CommandFailedException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A person at a node who takes up whatever waits in its queue, until told to stop. */
public final class Rounds implements AutoCloseable {
    private final Agent node;
    private final Duration every;
    private final Consumer<JsonNode> decide;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private Rounds(Agent node, Duration every, Consumer<JsonNode> decide) {
        this.node = node;
        this.every = every;
        this.decide = decide;
        thread = Thread.ofPlatform().name("operator").daemon().unstarted(this::work);
    }

    /**
     * @param every how often he looks
     * @param decide takes a line of the queue; what it cannot do is seen again at the next look
     */
    public static Rounds at(Agent node, Duration every, Consumer<JsonNode> decide) {
        var rounds = new Rounds(node, every, decide);
        rounds.thread.start();
        return rounds;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS)) decideAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void decideAll() {
        try {
            node.get("/api/reviews?state=pending").path("reviews").forEach(decide);
        } catch (CommandFailedException comesAgain) {
            // The node is down or busy, or somebody was first; what still waits is seen again.
        }
    }
}
