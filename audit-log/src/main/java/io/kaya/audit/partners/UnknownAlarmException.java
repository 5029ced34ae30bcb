package io.kaya.audit.partners;

import java.util.UUID;

/** There is no alarm of this id that a person can settle. */
public final class UnknownAlarmException extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownAlarmException(UUID id) {
        super(
                "There is no alarm %s about another party's log; list the alarms. A halted log of one's own goes on by accepting the loss"
                        .formatted(id));
    }
}
