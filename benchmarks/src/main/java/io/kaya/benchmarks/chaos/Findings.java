package io.kaya.benchmarks.chaos;

import java.util.ArrayList;
import java.util.List;

/** Collects what does not agree. */
final class Findings {
    private final List<Discrepancy> found = new ArrayList<>();

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is in a library of the compiler
    void expect(boolean kept, Promise promise, String otherwise, Object... about) {
        if (!kept) found.add(new Discrepancy(promise, otherwise.formatted(about)));
    }

    List<Discrepancy> all() {
        return List.copyOf(found);
    }
}
