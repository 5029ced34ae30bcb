package io.kaya.benchmarks.disclosure;

import io.kaya.governance.disclosure.FindingType;
import java.util.List;

/** A text, and what in it should be found. */
record Labelled(String text, List<Span> spans) {
    Labelled {
        spans = List.copyOf(spans);
        for (var span : spans) {
            if (span.start() < 0 || span.end() > text.length() || span.start() >= span.end()) {
                throw new IllegalArgumentException(
                        "%d-%d is no passage of a text of %d characters"
                                .formatted(span.start(), span.end(), text.length()));
            }
        }
    }

    /**
     * @param start in UTF-16 units
     * @param end after its last unit
     */
    record Span(int start, int end, FindingType type) {}
}
