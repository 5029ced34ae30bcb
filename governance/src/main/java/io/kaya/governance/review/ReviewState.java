package io.kaya.governance.review;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where an item of the queue stands. All legal moves:
 *
 * <pre>
 * PENDING → CLAIMED
 * CLAIMED → CLAIMED (handed over) | PENDING (given back, or its lease ended)
 * both    → APPROVED | REDACTED | REJECTED | EXPIRED | WITHDRAWN
 * </pre>
 */
public enum ReviewState {
    PENDING,
    /** Somebody has it in hand. Not stored: it is how PENDING looks while a {@link Claim} lives. */
    CLAIMED,
    /** Let out as it was. */
    APPROVED,
    /** Let out with passages replaced by marks. */
    REDACTED,
    REJECTED,
    /** The deadline passed before a person decided. */
    EXPIRED,
    /** The asker took the question back. */
    WITHDRAWN;

    /** Somebody, or something that speaks for people, said yes or no. */
    public static final Set<ReviewState> SETTLED =
            Collections.unmodifiableSet(EnumSet.of(APPROVED, REDACTED, REJECTED));

    /** Nobody did before it was over. */
    public static final Set<ReviewState> UNDECIDED =
            Collections.unmodifiableSet(EnumSet.of(EXPIRED, WITHDRAWN));

    public static final Set<ReviewState> ENDED =
            Collections.unmodifiableSet(EnumSet.range(APPROVED, WITHDRAWN));

    public Set<ReviewState> next() {
        return switch (this) {
            case PENDING -> EnumSet.complementOf(EnumSet.of(PENDING));
            case CLAIMED -> EnumSet.allOf(ReviewState.class);
            case APPROVED, REDACTED, REJECTED, EXPIRED, WITHDRAWN ->
                    EnumSet.noneOf(ReviewState.class);
        };
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
