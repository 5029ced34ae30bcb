package io.kaya.benchmarks.load;

import io.kaya.benchmarks.asking.Library.Asked;
import io.kaya.benchmarks.asking.RunningFederation;
import io.kaya.cli.output.CommandFailedException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** People who ask, wait for the whole answer and ask again, all at the same time. */
final class Crowd {
    private static final List<String> ALL = List.of("all");
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final RunningFederation federation;
    private final List<Asked> questions;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger unfinished = new AtomicInteger();
    private final Queue<Double> seconds = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    Crowd(RunningFederation federation, List<Asked> questions) {
        this.federation = federation;
        this.questions = questions;
    }

    void ask(int people, Duration time) throws InterruptedException, ExecutionException {
        var until = System.nanoTime() + time.toNanos();
        try (var threads = Executors.newFixedThreadPool(people)) {
            List<? extends Future<?>> asking =
                    IntStream.range(0, people)
                            .mapToObj(_ -> threads.submit(() -> askUntil(until)))
                            .toList();
            for (var one : asking) one.get();
        }
    }

    List<Double> seconds() {
        return List.copyOf(seconds);
    }

    List<String> errors() {
        return List.copyOf(errors);
    }

    int busy() {
        return busy.get();
    }

    /** Asked, and not every node had ended after two minutes. */
    int unfinished() {
        return unfinished.get();
    }

    private void askUntil(long until) {
        while (System.nanoTime() < until) {
            var question = questions.get(next.getAndIncrement() * 7 % questions.size());
            try {
                var outcome = federation.ask(question.question(), ALL);
                if (outcome.complete()) seconds.add(outcome.seconds());
                else unfinished.incrementAndGet();
            } catch (CommandFailedException refused) {
                if (!refused.code().equals("busy")) errors.add(refused.toString());
                else busy.incrementAndGet();
                LockSupport.parkNanos(BREATH.toNanos());
            }
        }
    }
}
