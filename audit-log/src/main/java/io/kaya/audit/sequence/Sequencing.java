package io.kaya.audit.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The thread that sequences: soon after something was written, so that what is written together
 * shares a checkpoint, and now and then for what other replicas left.
 */
@ApplicationScoped
public class Sequencing {
    private static final Logger LOG = System.getLogger(Sequencing.class.getName());
    private static final Duration GATHER = Duration.ofMillis(80);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);

    private final Sequencer sequencer;
    private final Semaphore written = new Semaphore(0);
    private final Semaphore stop = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile @Nullable String trouble;

    Sequencing(Sequencer sequencer) {
        this.sequencer = sequencer;
    }

    public synchronized void start() {
        if (thread == null) {
            thread = Thread.ofPlatform().name("sequencer").daemon().start(this::work);
        }
    }

    /** What waits then is sequenced at the next start. */
    public synchronized void stop() {
        if (thread == null) {
            return;
        }
        stop.release();
        written.release();
        try {
            if (!thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    /** Something was written. */
    public void wake() {
        if (written.availablePermits() == 0) {
            written.release();
        }
    }

    /** Why what is written gets no place at the moment. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void work() {
        try {
            while (!stopped(Duration.ZERO)) {
                if (written.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS)
                        && stopped(GATHER)) {
                    return;
                }
                written.drainPermits();
                sequence();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void sequence() throws InterruptedException {
        try {
            while (sequencer.next() == Sequencer.BATCH) {
                // there are more
            }
            trouble = null;
        } catch (RuntimeException failed) {
            trouble =
                    failed instanceof LogHaltedException
                            ? failed.getMessage()
                            : failed.getClass().getSimpleName();
            LOG.log(Level.WARNING, "What was written is not in the audit log's tree yet", failed);
            if (stopped(AFTER_FAILURE)) {
                stop.release();
            }
        }
    }

    private boolean stopped(Duration within) throws InterruptedException {
        return stop.tryAcquire(within.toMillis(), TimeUnit.MILLISECONDS);
    }
}
