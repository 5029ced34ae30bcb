package io.kaya.coordinator.compose;

import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Shares an answer's sentences among the parts of a question: one each, and the rest where one more
 * makes it likeliest that all parts are answered.
 */
final class Shares {

    private Shares() {}

    static SortedMap<Integer, Integer> of(Map<Integer, Selection> parts, int most) {
        var shares = new TreeMap<Integer, Integer>();
        parts.forEach((part, selection) -> shares.put(part, selection.least()));
        int left = most - shares.values().stream().mapToInt(Integer::intValue).sum();
        for (; left > 0; left--) {
            var next =
                    shares.keySet().stream()
                            .filter(part -> mayGrow(parts, shares, part))
                            .max(Comparator.comparingDouble(part -> gain(parts, shares, part)));
            if (next.isEmpty()) {
                break;
            }
            shares.merge(next.get(), 1, Integer::sum);
        }
        return shares;
    }

    private static boolean mayGrow(
            Map<Integer, Selection> parts, Map<Integer, Integer> shares, int part) {
        int share = shares.getOrDefault(part, 0);
        return share < ExtractiveComposer.SENTENCES && share < selection(parts, part).size();
    }

    private static double gain(
            Map<Integer, Selection> parts, Map<Integer, Integer> shares, int part) {
        int share = shares.getOrDefault(part, 0);
        var selection = selection(parts, part);
        return selection.answeredWithin(share + 1) / selection.answeredWithin(share);
    }

    private static Selection selection(Map<Integer, Selection> parts, int part) {
        return java.util.Objects.requireNonNull(parts.get(part));
    }
}
