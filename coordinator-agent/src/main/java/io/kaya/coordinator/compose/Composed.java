package io.kaya.coordinator.compose;

import io.kaya.coordinator.compose.AnswerView.SentenceView;
import io.kaya.coordinator.compose.Composition.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One version of an answer with the claims that it may cite: cited ones first, in the order in
 * which the text cites them.
 */
public record Composed(AnswerView answer, List<ClaimView> claims) {
    public Composed {
        claims = List.copyOf(claims);
    }

    static Composed of(int version, Instant now, Composition composition, List<Numbered> released) {
        var order = order(composition, released);
        var sentences =
                IntStream.range(0, composition.sentences().size())
                        .mapToObj(n -> sentence(composition.sentences(), n, order))
                        .toList();
        var text = sentences.stream().map(SentenceView::text).collect(Collectors.joining(" "));
        var answer =
                new AnswerView(
                        version,
                        now,
                        text,
                        composition.maker().name(),
                        composition.maker().note(),
                        composition.abstained(),
                        sentences);
        var claims =
                released.stream()
                        .map(one -> claim(one, order, composition))
                        .sorted(Comparator.comparingInt(ClaimView::n))
                        .toList();
        return new Composed(answer, claims);
    }

    private static List<String> order(Composition composition, List<Numbered> released) {
        var order = new LinkedHashSet<String>();
        composition.sentences().forEach(sentence -> order.addAll(sentence.citations()));
        released.stream()
                .map(one -> one.claim().id())
                .sorted(
                        Comparator.comparingDouble(
                                id -> -composition.confidence().getOrDefault(id, 0.0)))
                .forEach(order::add);
        return new ArrayList<>(order);
    }

    private static SentenceView sentence(List<Sentence> sentences, int number, List<String> order) {
        var sentence = sentences.get(number);
        var differsFrom =
                IntStream.range(0, sentences.size())
                        .filter(other ->
                                conflict(sentences, number, other)
                                        || conflict(sentences, other, number))
                        .boxed()
                        .toList();
        return new SentenceView(
                sentence.text(),
                sentence.citations().stream().map(id -> order.indexOf(id) + 1).toList(),
                differsFrom);
    }

    private static boolean conflict(List<Sentence> sentences, int one, int other) {
        return sentences.get(one).conflictsWith().map(against -> against == other).orElse(false);
    }

    private static ClaimView claim(Numbered one, List<String> order, Composition composition) {
        var id = one.claim().id();
        var confidence = Math.round(composition.confidence().getOrDefault(id, 0.0) * 1000) / 1000.0;
        return new ClaimView(
                order.indexOf(id) + 1,
                one.claim().text(),
                one.claim().nodeId(),
                one.source(),
                confidence,
                one.redacted());
    }
}
