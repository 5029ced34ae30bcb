package io.kaya.inference.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** BM25 over a handful of short texts that live in memory. */
public final class Bm25 {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final double averageLength;
    private final ToDoubleFunction<String> rarity;

    /** A term's weight is its rarity among these texts. */
    public Bm25(List<List<String>> texts) {
        this(texts, rarity(texts));
    }

    /** A term's weight is known from elsewhere, say from a whole index. */
    public Bm25(List<List<String>> texts, ToDoubleFunction<String> rarity) {
        for (var text : texts) {
            var count = new HashMap<String, Integer>();
            text.forEach(term -> count.merge(term, 1, Integer::sum));
            counts.add(count);
            lengths.add(text.size());
        }
        this.averageLength =
                Math.max(1, lengths.stream().mapToInt(Integer::intValue).average().orElse(1));
        this.rarity = rarity;
    }

    public double score(Collection<String> query, int text) {
        var count = counts.get(text);
        var norm = K1 * (1 - B + B * lengths.get(text) / averageLength);
        double sum = 0;
        for (var term : Set.copyOf(query)) {
            int frequency = count.getOrDefault(term, 0);
            if (frequency > 0) {
                sum += rarity.applyAsDouble(term) * frequency / (frequency + norm);
            }
        }
        return sum;
    }

    /** All scores, divided by the best one. */
    public double[] relative(Collection<String> query) {
        var scores = new double[counts.size()];
        double best = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = score(query, i);
            best = Math.max(best, scores[i]);
        }
        for (int i = 0; best > 0 && i < scores.length; i++) {
            scores[i] /= best;
        }
        return scores;
    }

    /** Lucene's inverse document frequency over these texts. */
    public static ToDoubleFunction<String> rarity(List<? extends Collection<String>> texts) {
        var documents = new HashMap<String, Integer>();
        for (var text : texts) {
            Set.copyOf(text).forEach(term -> documents.merge(term, 1, Integer::sum));
        }
        return term -> rarity(texts.size(), documents.getOrDefault(term, 0));
    }

    public static double rarity(long texts, long withTerm) {
        return Math.log(1 + (texts - withTerm + 0.5) / (withTerm + 0.5));
    }

    /** The share of the query's weight that the text holds, between 0 and 1. */
    public static double coverage(
            Collection<String> query, Set<String> text, ToDoubleFunction<String> rarity) {
        double all = 0;
        double held = 0;
        for (var term : Set.copyOf(query)) {
            var weight = rarity.applyAsDouble(term);
            all += weight;
            held += text.contains(term) ? weight : 0;
        }
        return all == 0 ? 0 : held / all;
    }
}
