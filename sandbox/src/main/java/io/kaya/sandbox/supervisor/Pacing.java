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
 * @param grace how long an end may take before it is forced
 */
public record Pacing(
        Duration first,
        Duration longest,
        Duration calm,
        int attempts,
        Duration patience,
        Duration grace) {
    static final Pacing USUAL =
            new Pacing(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(20),
                    8,
                    Duration.ofMinutes(5),
                    Duration.ofSeconds(10));

    /** For a training run: a program writes its cache when it ends. */
    public static final Pacing TRAINING =
            new Pacing(
                    USUAL.first,
                    USUAL.longest,
                    USUAL.calm,
                    1,
                    USUAL.patience,
                    Duration.ofMinutes(2));

    Duration pause(int deaths) {
        var grown = first.multipliedBy(1L << Math.min(deaths - 1, 20));
        return grown.compareTo(longest) < 0 ? grown : longest;
    }
}
