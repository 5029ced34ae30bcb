package io.kaya.governance.review;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where an item of the queue stands. All legal moves: pending to each of the others, and no other.
 */
public enum ReviewState {
    PENDING,
    /** Let out as it was. */
    APPROVED,
    /** Let out with passages replaced by marks. */
    REDACTED,
    REJECTED,
    /** The deadline passed before a person decided. */
    EXPIRED,
    /** The asker took the question back. */
    WITHDRAWN;

    public Set<ReviewState> next() {
        return this == PENDING ? EnumSet.complementOf(EnumSet.of(PENDING)) : Set.of();
    }

    public boolean mayBecome(ReviewState other) {
        return next().contains(other);
    }

    public boolean ended() {
        return next().isEmpty();
    }

    /** Whether something left the node. */
    public boolean released() {
        return this == APPROVED || this == REDACTED;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
