package io.kaya.messaging.duty;

import java.time.Duration;

/** How long to wait before the next try: longer after each failure, up to ten seconds. */
final class Pause {
    static final Duration FIRST = Duration.ofMillis(100);
    static final Duration LONGEST = Duration.ofSeconds(10);

    private Duration upcoming = FIRST;

    Duration next() {
        var now = upcoming;
        var doubled = now.multipliedBy(2);
        upcoming = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return now;
    }

    void reset() {
        upcoming = FIRST;
    }
}
