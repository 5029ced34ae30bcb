package io.kaya.node.answer;

import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.scoring.Signs;
import io.kaya.inference.scoring.Weights;
import io.kaya.inference.text.Bm25;
import io.kaya.inference.text.Expected;
import io.kaya.inference.text.Names;
import io.kaya.inference.text.Sentences;
import io.kaya.inference.text.Span;
import io.kaya.inference.text.Terms;
import io.kaya.inference.text.Words;
import io.kaya.node.knowledge.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** Looks at every sentence of the passages found, and says how well each answers. */
final class Weigher {

    private record Sentence(Evidence evidence, Span span, List<String> terms, Signs around) {
        String text() {
            return span.of(evidence.passage().text());
        }

        /** A sentence in the middle of a document seldom repeats what the document is about. */
        String titled() {
            return evidence.passage().title() + ". " + text();
        }
    }

    private final Encoder encoder;
    private final Weights ranking;

    Weigher(Encoder encoder, Weights ranking) {
        this.encoder = encoder;
        this.ranking = ranking;
    }

    float[] query(String question) {
        return encoder.query(question);
    }

    List<Candidate> weigh(
            String question, float[] query, List<Evidence> evidence, Map<String, Double> rarities) {
        var asked = rarities.keySet();
        ToDoubleFunction<String> rarity = term -> rarities.getOrDefault(term, 0.0);
        var names = Names.of(question);
        var sentences =
                evidence.stream()
                        .flatMap(one -> sentences(one, around(one, asked, names, rarity)).stream())
                        .toList();
        if (sentences.isEmpty()) {
            return List.of();
        }
        var lexical =
                new Bm25(sentences.stream().map(Sentence::terms).toList(), rarity).relative(asked);
        var vectors = encoder.encode(sentences.stream().map(Sentence::titled).toList());
        var expected = Expected.of(question);
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            var offered = expected.offeredBy(sentence.text(), question);
            var signs =
                    sentence.around()
                            .with("coverage", coverage(asked, sentence.terms(), rarity))
                            .with("lexical", lexical[i])
                            .with("cosine", Encoder.cosine(query, vectors.get(i).vector()))
                            .with("offers", expected != Expected.ANYTHING && offered ? 1 : 0)
                            .with("length", Math.min(1, Words.count(sentence.text()) / 40.0));
            candidates.add(
                    new Candidate(
                            sentence.evidence(), sentence.span(), signs, ranking.score(signs)));
        }
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        return candidates;
    }

    /** What is the same for all sentences of a passage. */
    private static Signs around(
            Evidence evidence,
            Set<String> asked,
            Set<String> names,
            ToDoubleFunction<String> rarity) {
        var passage = evidence.passage();
        var terms = Terms.distinct(passage.title() + "\n" + passage.text());
        return Signs.none()
                .with("passageCoverage", Bm25.coverage(asked, terms, rarity))
                .with("namesMissing", Names.missing(names, terms))
                .with("passageLexical", evidence.lexical())
                .with("passageCosine", evidence.cosine());
    }

    private static double coverage(
            Set<String> asked, List<String> terms, ToDoubleFunction<String> rarity) {
        return Bm25.coverage(asked, Set.copyOf(terms), rarity);
    }

    private static List<Sentence> sentences(Evidence evidence, Signs around) {
        var passage = evidence.passage();
        return Sentences.of(passage.text()).stream()
                .map(span ->
                        new Sentence(
                                evidence,
                                span,
                                Terms.of(passage.title() + "\n" + span.of(passage.text())),
                                around))
                .toList();
    }
}
