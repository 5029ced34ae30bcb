package io.kaya.node.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Measures how indexing goes, for whoever looks on. */
@ApplicationScoped
class Meter {
    private final Clock clock;
    private Instant began;
    private boolean working;
    private int files;
    private int left;
    private int encoded;
    private double lastRate;
    private @Nullable String problem;

    Meter(Clock clock) {
        this.clock = clock;
        this.began = clock.instant();
    }

    synchronized void begin(int allFiles, int todo) {
        began = clock.instant();
        working = todo > 0;
        files = allFiles;
        left = todo;
        encoded = 0;
        problem = null;
    }

    synchronized void done() {
        left--;
    }

    synchronized void encoded(int passages) {
        encoded += passages;
    }

    synchronized void end() {
        if (encoded > 0) lastRate = rate();
        working = false;
    }

    synchronized void troubled(String why) {
        working = false;
        problem = why;
    }

    synchronized Progress progress(int passages) {
        var rate = working && encoded > 0 ? rate() : lastRate;
        return new Progress(
                working ? "indexing" : "idle", files, files - left, passages, rate, problem);
    }

    private double rate() {
        var seconds = Math.max(1, Duration.between(began, clock.instant()).toMillis()) / 1000.0;
        return Math.round(encoded / seconds * 10) / 10.0;
    }
}
