package io.kaya.benchmarks.hostile.search;

import io.kaya.benchmarks.hostile.cases.Kind;
import java.util.List;

/**
 * Something that must not leave and did.
 *
 * @param form how it was written
 * @param where the topic, or the answer
 * @param texts all that was said there at once
 */
public record Leak(
        String caseId, Kind kind, String secret, String form, String where, List<String> texts) {
    public Leak {
        texts = List.copyOf(texts);
    }

    @Override
    public String toString() {
        return "%s: '%s' %s in %s".formatted(caseId, secret, form, where);
    }
}
