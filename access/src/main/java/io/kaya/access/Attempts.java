package io.kaya.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a password may be guessed: from one address five times for a name, then ever more
 * slowly. Counted for name and address together, so that a stranger elsewhere cannot keep a person
 * out.
 */
final class Attempts {
    static final int FREE = 5;
    static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int MOST = 10_000;

    private final Map<Key, Failures> failures =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
                    return size() > MOST;
                }
            };

    record Key(String name, String address) {}

    private record Failures(int count, Instant last) {}

    /** How long to wait before the next one; zero where nothing stands in its way. */
    synchronized Duration pause(Key who, Instant now) {
        var before = failures.get(who);
        if (before == null || before.count() < FREE) return Duration.ZERO;
        var over = Duration.between(now, before.last().plus(pauseAfter(before.count())));
        return over.isNegative() ? Duration.ZERO : over;
    }

    synchronized void failed(Key who, Instant now) {
        var before = failures.get(who);
        var count =
                before == null || now.isAfter(before.last().plus(REMEMBERED)) ? 0 : before.count();
        failures.put(who, new Failures(count + 1, now));
    }

    synchronized void succeeded(Key who) {
        failures.remove(who);
    }

    synchronized int remembered() {
        return failures.size();
    }

    private static Duration pauseAfter(int count) {
        var seconds = 1L << Math.min(count - FREE, 10);
        return seconds > LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds);
    }
}
