package io.kaya.node.knowledge.reading;

import java.util.concurrent.TimeUnit;

/**
 * What one reading may still use; asked at every step, so that even a library that never looks up
 * is stopped.
 */
final class Allowance {
    private final ReadingLimits limits;
    private final long end;
    private int characters;

    Allowance(ReadingLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
        this.characters = limits.characters();
    }

    ReadingLimits limits() {
        return limits;
    }

    void checkTime() {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted())
            throw new OutOfTimeException();
    }

    /** As much of the text as may still be kept. */
    String take(String text) {
        checkTime();
        if (text.length() <= characters) {
            characters -= text.length();
            return text;
        }
        var kept = text.substring(0, characters);
        characters = 0;
        return kept;
    }

    boolean usedUp() {
        return characters == 0;
    }

    long remainingNanos() {
        return Math.max(TimeUnit.MILLISECONDS.toNanos(1), end - System.nanoTime());
    }

    static final class OutOfTimeException extends RuntimeException {
        OutOfTimeException() {
            super("reading took too long", null, false, false);
        }
    }
}
