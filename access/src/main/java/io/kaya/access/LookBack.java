package io.kaya.access;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/** The time until now that figures are of, as {@code last=P30D}. */
public record LookBack(Duration length) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);

    /** Figures of no time, or of more than there can be. */
    static final class BadLookBackException extends Problem {
        BadLookBackException() {
            super(
                    400,
                    "bad-span",
                    "The time to look back over must be from one minute to 366 days");
        }
    }

    public LookBack {
        if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
            throw new BadLookBackException();
        }
    }

    /**
     * @param last ISO 8601
     */
    public static LookBack of(String last) {
        try {
            return new LookBack(Duration.parse(last));
        } catch (DateTimeParseException unreadable) {
            throw new BadLookBackException();
        }
    }

    public Instant from(Instant now) {
        return now.minus(length);
    }
}
