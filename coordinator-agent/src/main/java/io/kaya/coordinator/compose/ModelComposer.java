package io.kaya.coordinator.compose;

import io.kaya.coordinator.compose.Composition.Sentence;
import io.kaya.inference.language.Fence;
import io.kaya.inference.language.LanguageModel;
import io.kaya.inference.language.ModelFailedException;
import io.kaya.inference.language.Prompt;
import io.kaya.protocol.message.Maker;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lets a language model write the answer from the claims that were scored best. Whether the claims
 * support an answer at all, and which of them contradict each other, the other composer decides; it
 * also writes when the model gives nothing that can be used, and the answer says why.
 */
public final class ModelComposer implements Composer {
    private static final int CLAIMS = 12;

    private final LanguageModel model;
    private final Composer otherwise;
    private final String rules = Prompt.rules(ModelComposer.class, "composing.txt");

    public ModelComposer(LanguageModel model, Composer otherwise) {
        this.model = model;
        this.otherwise = otherwise;
    }

    @Override
    public Composition compose(String question, List<String> parts, List<ReleasedClaim> claims) {
        return compose(question, parts, claims, _ -> {});
    }

    @Override
    public Composition compose(
            String question,
            List<String> parts,
            List<ReleasedClaim> claims,
            Consumer<String> growing) {
        var selected = otherwise.compose(question, parts, claims);
        if (selected.abstained()) return selected;
        var best = best(claims, selected);
        var cited = new CitedText(best);
        try {
            var said =
                    model.write(
                            prompt(question, best), text -> show(cited.finished(text), growing));
            var sentences = bothSides(cited.sentences(said), selected.sentences());
            if (sentences.isEmpty())
                throw new ModelFailedException(
                        "model %s wrote nothing that rests on a claim".formatted(model.name()));
            return new Composition(
                    sentences, false, selected.confidence(), Maker.model(model.name()));
        } catch (ModelFailedException failed) {
            return selected.by(Maker.extractiveBecause("because " + failed.getMessage()));
        }
    }

    private static List<ReleasedClaim> best(List<ReleasedClaim> claims, Composition selected) {
        return claims.stream()
                .sorted(
                        Comparator.comparingDouble(
                                claim -> -selected.confidence().getOrDefault(claim.id(), 0.0)))
                .limit(CLAIMS)
                .toList();
    }

    private Prompt prompt(String question, List<ReleasedClaim> best) {
        var fence = Fence.fresh();
        var material = new StringBuilder(fence.around("question", question));
        for (int number = 1; number <= best.size(); number++) {
            var claim = best.get(number - 1);
            material.append("\n\n")
                    .append(fence.around("claim=" + number, claim.title() + "\n" + claim.text()));
        }
        return new Prompt(rules + "\n\n" + fence.rule(), material.toString());
    }

    private static void show(List<Sentence> finished, Consumer<String> growing) {
        if (!finished.isEmpty())
            growing.accept(finished.stream().map(Sentence::text).collect(Collectors.joining(" ")));
    }

    /** A contradiction that was found stays visible, whatever the model made of it. */
    private static List<Sentence> bothSides(List<Sentence> written, List<Sentence> selected) {
        if (written.isEmpty()) return written;
        var all = new ArrayList<>(written);
        var inDispute =
                IntStream.range(0, selected.size())
                        .filter(one ->
                                selected.get(one).conflictsWith().isPresent()
                                        || isOpposed(one, selected))
                        .mapToObj(selected::get)
                        .toList();
        for (var side : inDispute) {
            if (place(side, all).isEmpty()) all.add(unopposed(side));
        }
        for (var side : inDispute) {
            side.conflictsWith()
                    .ifPresent(other ->
                            oppose(place(side, all), place(selected.get(other), all), all));
        }
        return all;
    }

    private static boolean isOpposed(int one, List<Sentence> selected) {
        return selected.stream()
                .anyMatch(sentence ->
                        sentence.conflictsWith().filter(other -> other == one).isPresent());
    }

    private static Optional<Integer> place(Sentence side, List<Sentence> all) {
        return IntStream.range(0, all.size())
                .filter(place ->
                        all.get(place).citations().stream().anyMatch(side.citations()::contains))
                .boxed()
                .findFirst();
    }

    private static void oppose(Optional<Integer> one, Optional<Integer> other, List<Sentence> all) {
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) return;
        var sentence = all.get(one.orElseThrow());
        all.set(
                one.orElseThrow(),
                new Sentence(sentence.text(), sentence.part(), sentence.citations(), other));
    }

    private static Sentence unopposed(Sentence side) {
        return new Sentence(side.text(), side.part(), side.citations(), Optional.empty());
    }
}
