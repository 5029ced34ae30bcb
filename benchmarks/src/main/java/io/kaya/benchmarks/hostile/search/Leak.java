package io.kaya.benchmarks.hostile.search;

import io.kaya.benchmarks.hostile.cases.Kind;

/**
 * Something that must not leave and did.
 *
 * @param form how it was written
 * @param where the topic, or the answer
 */
public record Leak(String caseId, Kind kind, String secret, String form, String where) {
    @Override
    public String toString() {
        return "%s: '%s' %s in %s".formatted(caseId, secret, form, where);
    }
}
