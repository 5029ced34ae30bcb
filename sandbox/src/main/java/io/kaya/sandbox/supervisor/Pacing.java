package io.kaya.sandbox.supervisor;

import java.time.Duration;

/**
 * How eagerly a part that died is started again.
 *
 * @param first the pause before the first attempt; each further one is twice as long
 * @param longest what the pause grows to
 * @param calm how long a part lives until its earlier deaths are forgotten
 * @param attempts how many deaths in a row are too many
 * @param patience how long a start may take
 */
public record Pacing(
        Duration first, Duration longest, Duration calm, int attempts, Duration patience) {
    static final Pacing USUAL =
            new Pacing(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(20),
                    8,
                    Duration.ofMinutes(2));

    Duration pause(int deaths) {
        var grown = first.multipliedBy(1L << Math.min(deaths - 1, 20));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
