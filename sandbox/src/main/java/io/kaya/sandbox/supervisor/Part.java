package io.kaya.sandbox.supervisor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The life of one part: a thread of its own launches it, waits for its death, and tries again. */
final class Part {
    private static final Logger LOG = Logger.getLogger(Part.class.getName());
    private static final long TICK_MILLIS = 50;

    private final Launcher launcher;
    private final Pacing pacing;
    private final Clock clock;
    private final Consumer<PartReport> changes;

    private volatile PartReport report;
    private volatile @Nullable Running running;
    private final AtomicInteger deaths = new AtomicInteger();
    private CompletableFuture<Void> ending = CompletableFuture.completedFuture(null);
    private CompletableFuture<Void> settled = CompletableFuture.completedFuture(null);
    private @Nullable Thread life;

    Part(
            PartReport report,
            Launcher launcher,
            Pacing pacing,
            Clock clock,
            Consumer<PartReport> changes) {
        this.report = report;
        this.launcher = launcher;
        this.pacing = pacing;
        this.clock = clock;
        this.changes = changes;
    }

    PartReport report() {
        return report;
    }

    synchronized void start() {
        if (life != null && life.isAlive()) return;
        ending = new CompletableFuture<>();
        settled = new CompletableFuture<>();
        deaths.set(0);
        var end = ending;
        var settling = settled;
        change(Phase.STARTING);
        life = Thread.ofVirtual().name("part-" + report.name()).start(() -> live(end, settling));
    }

    /** Waits until it is ready, has failed or was stopped. */
    Phase settle() throws InterruptedException {
        CompletableFuture<Void> settling;
        synchronized (this) {
            settling = settled;
        }
        try {
            settling.get();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        return report.state();
    }

    /** Tells it to end, and does not wait. */
    synchronized void end() {
        ending.complete(null);
    }

    synchronized void stop() throws InterruptedException {
        end();
        if (life != null) life.join();
        if (report.state() != Phase.FAILED) change(Phase.STOPPED);
    }

    /** Kills its process as a fault would; that it was meant is not held against the part. */
    void kill() {
        var now = running;
        if (now == null) return;
        deaths.set(0);
        now.process().destroyForcibly();
    }

    void signal(String name) {
        var now = running;
        if (now != null) Signals.send(now.process(), name);
    }

    private void live(CompletableFuture<Void> end, CompletableFuture<Void> settling) {
        try {
            while (!end.isDone()) {
                liveOnce(end, settling);
                if (end.isDone()) return;
                var inARow = deaths.incrementAndGet();
                if (inARow > pacing.attempts()) {
                    change(Phase.FAILED);
                    return;
                }
                restarting();
                happened(end, pacing.pause(inARow));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            settling.complete(null);
        }
    }

    private void liveOnce(CompletableFuture<Void> end, CompletableFuture<Void> settling)
            throws InterruptedException {
        try {
            var now = launcher.launch();
            running = now;
            change(Phase.STARTING);
            try {
                if (becomesReady(now, end)) {
                    var since = clock.instant();
                    change(Phase.READY);
                    settling.complete(null);
                    happened(CompletableFuture.anyOf(end, now.process().onExit()), null);
                    if (calm(since)) deaths.set(0);
                }
            } finally {
                now.stop(pacing.grace());
                running = null;
            }
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            LOG.log(Level.WARNING, report.name() + " could not be run", e);
        }
    }

    private boolean becomesReady(Running now, CompletableFuture<Void> end)
            throws InterruptedException {
        var last = clock.instant().plus(pacing.patience());
        while (now.process().isAlive() && clock.instant().isBefore(last)) {
            if (now.ready()) return true;
            if (happened(end, Duration.ofMillis(TICK_MILLIS))) return false;
        }
        return false;
    }

    private boolean calm(Instant since) {
        return !since.plus(pacing.calm()).isAfter(clock.instant());
    }

    private static boolean happened(CompletableFuture<?> event, @Nullable Duration patience)
            throws InterruptedException {
        try {
            if (patience == null) event.get();
            else event.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void restarting() {
        change(Phase.RESTARTING, report.restarts() + 1);
    }

    private void change(Phase phase) {
        change(phase, report.restarts());
    }

    private void change(Phase phase, int restarts) {
        var now = running;
        var before = report;
        report =
                new PartReport(
                        before.name(),
                        before.kind(),
                        now == null || phase == Phase.STOPPED ? null : now.process().pid(),
                        before.port(),
                        before.url(),
                        phase,
                        restarts,
                        clock.instant(),
                        before.log());
        changes.accept(report);
    }
}
