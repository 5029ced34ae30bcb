package io.kaya.node.protection;

import io.kaya.governance.disclosure.ProtectedValues;
import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is protected at one moment.
 *
 * @param gaps sources whose values are not known, or not all, each with the reason
 */
public record Shield(List<Guarded> sources, ProtectedValues values, List<String> gaps) {
    private static final int MOST_HASHES = 1_500_000;

    public Shield {
        sources = List.copyOf(sources);
        gaps = List.copyOf(gaps);
    }

    static Shield of(byte[] key, List<Guarded> sources) {
        var values = ProtectedValues.of(key, List.of());
        var gaps = new ArrayList<String>();
        for (var source : sources) {
            if (source.gap() != null) {
                gaps.add(source.source().words() + ": " + source.gap());
            }
            if (values.size() + source.values().size() > MOST_HASHES) {
                gaps.add(source.source().words() + ": More is protected than fits in memory");
            } else {
                values = values.and(source.values());
            }
        }
        return new Shield(sources, values, gaps);
    }
}
