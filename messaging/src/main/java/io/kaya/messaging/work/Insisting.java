package io.kaya.messaging.work;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Stores what was thought out, also when the database is away or full just then: lost, it would
 * have to be thought out again, and not before the claim on it ends.
 */
public final class Insisting {
    private static final Logger LOG = Logger.getLogger(Insisting.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private Insisting() {}

    /**
     * @param most how long to go on
     * @param transaction which may be run again when it failed: it looks whether it is still wanted
     */
    public static void run(Duration most, Runnable transaction) {
        var end = System.nanoTime() + most.toNanos();
        while (true) {
            try {
                transaction.run();
                return;
            } catch (RuntimeException failed) {
                if (DatabaseTrouble.of(failed).isEmpty() || System.nanoTime() > end) {
                    throw failed;
                }
                LOG.warnf(
                        "The database cannot store now; what is to be stored waits: %s",
                        failed.getClass());
                LockSupport.parkNanos(PAUSE.toNanos());
                if (Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
            }
        }
    }
}
