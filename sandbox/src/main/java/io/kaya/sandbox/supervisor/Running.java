package io.kaya.sandbox.supervisor;

import java.time.Duration;

/** A part that has been launched. */
interface Running {
    ProcessHandle process();

    boolean ready() throws InterruptedException;

    /** Ends it in order, or by force when that takes longer than the grace. */
    void stop(Duration grace) throws InterruptedException;
}
