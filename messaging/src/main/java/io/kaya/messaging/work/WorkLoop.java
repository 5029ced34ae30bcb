package io.kaya.messaging.work;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * The threads of one step: each takes pieces of work until none is left, then waits to be woken.
 *
 * <p>Work is a row in the database, so a wake-up may be lost without harm: each thread also looks
 * for itself after a while, which is how it finds what another replica left.
 */
public final class WorkLoop implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(WorkLoop.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Takes one piece of work, if there is one. */
    public interface Step {
        /**
         * @return whether there was any
         */
        boolean takeOne();
    }

    private final String name;
    private final Duration patience;
    private final Step step;
    private final Semaphore wakes = new Semaphore(0);
    private final List<Thread> threads;
    private volatile boolean closing;

    private WorkLoop(String name, int workers, Duration patience, Step step) {
        this.name = name;
        this.patience = patience;
        this.step = step;
        this.threads =
                IntStream.range(0, workers)
                        .mapToObj(n ->
                                Thread.ofPlatform()
                                        .name(name + "-" + n)
                                        .daemon()
                                        .unstarted(this::work))
                        .toList();
    }

    /**
     * @param patience how long a thread waits, at most, before it looks for work without being
     *     woken
     */
    public static WorkLoop start(String name, int workers, Duration patience, Step step) {
        var loop = new WorkLoop(name, workers, patience, step);
        loop.threads.forEach(Thread::start);
        return loop;
    }

    /** There may be work now. */
    public void wake() {
        if (wakes.availablePermits() < threads.size()) {
            wakes.release();
        }
    }

    /** Lets each thread finish what it has in hand. */
    @Override
    public void close() {
        closing = true;
        wakes.release(threads.size());
        for (var thread : threads) {
            try {
                if (!thread.join(Duration.ofSeconds(10))) {
                    thread.interrupt();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void work() {
        var pause = SHORTEST_PAUSE;
        while (!closing) {
            try {
                if (!step.takeOne()) {
                    await(patience);
                }
                pause = SHORTEST_PAUSE;
            } catch (InterruptedException interrupted) {
                return;
            } catch (RuntimeException failed) {
                LOG.warnf(failed, "Step %s failed and tries again in %s", name, pause);
                try {
                    await(pause);
                } catch (InterruptedException interrupted) {
                    return;
                }
                pause =
                        pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
                                ? pause.multipliedBy(2)
                                : LONGEST_PAUSE;
            }
        }
    }

    private void await(Duration time) throws InterruptedException {
        if (wakes.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS)) {
            wakes.drainPermits();
        }
    }
}
