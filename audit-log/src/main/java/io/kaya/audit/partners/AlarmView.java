package io.kaya.audit.partners;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as people see it.
 *
 * @param log the origin of the log that it is about
 * @param halts whether this party does nothing more until it is settled
 * @param seen what was known of the log before, signed by it
 * @param shown what does not go with that, signed by it too
 */
public record AlarmView(
        UUID id,
        String log,
        String kind,
        boolean halts,
        String seen,
        String shown,
        Instant at,
        @Nullable Instant settledAt,
        @Nullable String settledBy,
        @Nullable String reason) {}
