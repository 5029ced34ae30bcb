package io.kaya.messaging;

import io.kaya.messaging.duty.Failures;
import io.kaya.messaging.duty.Standing;

/**
 * How sending and receiving fare on this replica.
 *
 * @param leading whether this replica is the one that speaks and listens
 */
public record MessagingState(boolean leading, Standing relay, Standing reader) {
    /** Whether all goes well, or another replica sees to it. */
    public boolean ready() {
        return fine(relay) && fine(reader);
    }

    private static boolean fine(Standing standing) {
        return switch (standing) {
            case Standing.Running _, Standing.Standby _ -> true;
            // Whoever is to decide about the audit log must be let in.
            case Standing.Troubled troubled -> troubled.failure().equals(Failures.HALTED);
            case Standing.Stopped _ -> false;
        };
    }
}
