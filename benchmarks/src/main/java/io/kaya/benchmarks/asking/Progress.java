package io.kaya.benchmarks.asking;

import java.io.Console;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One line on standard error that says how far a run is. */
public final class Progress {
    private final String run;
    private final int total;
    private final long started = System.nanoTime();
    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private int done;

    public Progress(String run, int total) {
        this.run = run;
        this.total = total;
    }

    public synchronized void step() {
        done++;
        if (done % Math.max(1, total / (terminal ? 200 : 10)) == 0) {
            tell(terminal ? "\r" : "", terminal ? "" : "\n");
        }
    }

    public synchronized void done() {
        tell(terminal ? "\r" : "", "\n");
    }

    static void await(Future<?> running) throws InterruptedException {
        try {
            running.get();
        } catch (ExecutionException failed) {
            var reasons =
                    Stream.iterate(failed.getCause(), Objects::nonNull, Throwable::getCause)
                            .map(Throwable::toString)
                            .collect(Collectors.joining(", because of "));
            throw new IllegalStateException(
                    "A question could not be asked: " + reasons, failed.getCause());
        }
    }

    private void tell(String before, String after) {
        var seconds = (System.nanoTime() - started) / 1e9;
        System.err.printf(
                "%s  %s: %,d of %,d in %.0f s, %.3f s each%s",
                before, run, done, total, seconds, seconds / Math.max(1, done), after);
    }
}
