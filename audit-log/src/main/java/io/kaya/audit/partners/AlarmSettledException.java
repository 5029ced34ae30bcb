package io.kaya.audit.partners;

import java.util.UUID;

/** Somebody was faster. */
public final class AlarmSettledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    AlarmSettledException(UUID id, String by) {
        super("Alarm %s was already settled by %s".formatted(id, by));
    }
}
