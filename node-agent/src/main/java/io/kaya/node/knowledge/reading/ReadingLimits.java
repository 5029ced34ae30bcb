package io.kaya.node.knowledge.reading;

import java.time.Duration;

/**
 * How much of one file is read at most. A file over the bytes is not read at all; pages, rows and
 * characters over the limit are left out with a warning.
 */
public record ReadingLimits(long bytes, int pages, int rows, int characters, Duration time) {
    public static final ReadingLimits USUAL =
            new ReadingLimits(100L << 20, 3_000, 100_000, 10_000_000, Duration.ofSeconds(60));
}
