package io.kaya.messaging.duty;

import java.time.Instant;

/** How a loop fares. */
public sealed interface Standing {
    record Stopped() implements Standing {}

    /** Another replica is on duty. */
    record Standby() implements Standing {}

    record Running() implements Standing {}

    /**
     * It fails and is tried again; nothing is skipped.
     *
     * @param failure the kind of failure, without its text
     */
    record Troubled(String failure, Instant since) implements Standing {}
}
