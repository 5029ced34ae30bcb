package io.kaya.sandbox.supervisor;

/** A part that has been launched. */
interface Running {
    ProcessHandle process();

    boolean ready() throws InterruptedException;

    /** Ends it in order, or by force when it does not end. */
    void stop() throws InterruptedException;
}
