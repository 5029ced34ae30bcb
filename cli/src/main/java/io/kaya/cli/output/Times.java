package io.kaya.cli.output;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as people read and type them. */
public final class Times {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Pattern HUMAN =
            Pattern.compile("(?:(\\d{1,4})d)?(?:(\\d{1,5})h)?(?:(\\d{1,6})m)?(?:(\\d{1,7})s)?");

    private final Clock clock;
    private final ZoneId zone;

    public Times(Clock clock) {
        this.clock = clock;
        zone = clock.getZone();
    }

    /** {@code 10m}, {@code 1h30m}, {@code 2d} or {@code PT10M}. */
    public static Duration duration(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        var human = HUMAN.matcher(lower);
        if (!lower.isEmpty() && human.matches()) {
            return Duration.ofDays(number(human.group(1)))
                    .plusHours(number(human.group(2)))
                    .plusMinutes(number(human.group(3)))
                    .plusSeconds(number(human.group(4)));
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no length of time; write 30s, 10m, 24h or 2d", e);
        }
    }

    /** The date and the time in the reader's zone. */
    public String moment(@Nullable String instant) {
        var at = parse(instant);
        return at == null ? "" : MOMENT.format(at.atZone(zone));
    }

    public String hour(@Nullable String instant) {
        var at = parse(instant);
        return at == null ? "" : HOUR.format(at.atZone(zone));
    }

    /** "3 min ago" or "in 23 h". */
    public String distance(@Nullable String instant) {
        var at = parse(instant);
        if (at == null) return "";
        var ahead = Duration.between(clock.instant(), at);
        return ahead.isNegative() ? rough(ahead.negated()) + " ago" : "in " + rough(ahead);
    }

    public static String rough(Duration length) {
        if (length.toDays() >= 2) return length.toDays() + " days";
        if (length.toHours() >= 2) return length.toHours() + " h";
        if (length.toMinutes() >= 2) return length.toMinutes() + " min";
        return length.toSeconds() + " s";
    }

    private static @Nullable Instant parse(@Nullable String instant) {
        if (instant == null || instant.isEmpty()) return null;
        try {
            return Instant.parse(instant);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
