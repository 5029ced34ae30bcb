package io.kaya.messaging.work;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;

/**
 * Stores what was thought out, also when the database is away just then: lost, it would have to be
 * thought out again, and not before the claim on it ends.
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
                if (!away(failed) || System.nanoTime() > end) {
                    throw failed;
                }
                LOG.warnf(
                        "The database is away; what is to be stored waits: %s", failed.getClass());
                LockSupport.parkNanos(PAUSE.toNanos());
                if (Thread.currentThread().isInterrupted()) {
                    throw failed;
                }
            }
        }
    }

    /** By SQLSTATE: 08 is the connection, 57P the server that ends or starts. */
    private static boolean away(Throwable failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException database) {
                var state = String.valueOf(database.getSQLState());
                return state.startsWith("08") || state.startsWith("57P");
            }
        }
        return false;
    }
}
