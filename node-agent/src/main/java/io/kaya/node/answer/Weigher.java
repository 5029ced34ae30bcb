package io.kaya.node.answer;

import io.kaya.inference.encoder.Encoded;
import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.scoring.Signs;
import io.kaya.inference.scoring.Weights;
import io.kaya.inference.text.Bm25;
import io.kaya.inference.text.Expected;
import io.kaya.inference.text.Sentences;
import io.kaya.inference.text.Span;
import io.kaya.inference.text.Terms;
import io.kaya.inference.text.Words;
import io.kaya.node.knowledge.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Looks at every sentence of the passages found, and says how well each answers. */
final class Weigher {

    private record Sentence(Evidence evidence, Span span, List<String> terms) {
        String text() {
            return span.of(evidence.passage().text());
        }
    }

    private final Encoder encoder;
    private final Weights ranking;

    Weigher(Encoder encoder, Weights ranking) {
        this.encoder = encoder;
        this.ranking = ranking;
    }

    List<Candidate> weigh(String question, List<Evidence> evidence, Map<String, Double> rarities) {
        var sentences = evidence.stream().flatMap(one -> sentences(one).stream()).toList();
        if (sentences.isEmpty()) {
            return List.of();
        }
        var asked = rarities.keySet();
        ToDoubleFunction<String> rarity = term -> rarities.getOrDefault(term, 0.0);
        var lexical =
                new Bm25(sentences.stream().map(Sentence::terms).toList(), rarity).relative(asked);
        var query = encoder.query(question);
        var vectors = encoder.encode(sentences.stream().map(Sentence::text).toList());
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var signs =
                    signs(question, asked, rarity, sentence)
                            .with("lexical", lexical[i])
                            .with("cosine", cosine(query, vectors.get(i)));
            candidates.add(
                    new Candidate(
                            sentence.evidence(), sentence.span(), signs, ranking.score(signs)));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }

    private static Signs signs(
            String question,
            Set<String> asked,
            ToDoubleFunction<String> rarity,
            Sentence sentence) {
        var passage = sentence.evidence().passage();
        var title = Terms.distinct(passage.title());
        var whole = new HashSet<>(title);
        whole.addAll(Terms.of(passage.text()));
        var expected = Expected.of(question);
        var offered = expected.offeredBy(sentence.text(), question);
        return Signs.none()
                .with("coverage", Bm25.coverage(asked, Set.copyOf(sentence.terms()), rarity))
                .with("passageCoverage", Bm25.coverage(asked, whole, rarity))
                .with("titleCoverage", Bm25.coverage(asked, title, rarity))
                .with("passageLexical", sentence.evidence().lexical())
                .with("passageCosine", sentence.evidence().cosine())
                .with("offers", expected != Expected.ANYTHING && offered ? 1 : 0)
                .with("misses", offered ? 0 : 1)
                .with("length", Math.min(1, Words.count(sentence.text()) / 40.0));
    }

    private static double cosine(float[] query, Encoded sentence) {
        return Encoder.cosine(query, sentence.vector());
    }

    private static List<Sentence> sentences(Evidence evidence) {
        var passage = evidence.passage();
        return Sentences.of(passage.text()).stream()
                .map(span ->
                        new Sentence(
                                evidence,
                                span,
                                Terms.of(passage.title() + "\n" + span.of(passage.text()))))
                .toList();
    }
}
