package io.kaya.coordinator.compose;

import io.kaya.inference.encoder.CachingEncoder;
import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.scoring.Signs;
import io.kaya.inference.scoring.Weights;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Composes by selection: the claims that answer best, in their own words, each with its source. */
public final class ExtractiveComposer implements Composer {

    static final int SENTENCES = 3;
    private static final int SENTENCES_OF_PARTS = 4;

    /** Claims come again with every later version of an answer. */
    private static final int REMEMBERED = 1_000;

    private final Appraiser appraiser;
    private final Weights support;

    public ExtractiveComposer(Encoder encoder) {
        this(
                new Appraiser(
                        new CachingEncoder(encoder, REMEMBERED),
                        Weights.load(ExtractiveComposer.class, "ranking.json")),
                Weights.load(ExtractiveComposer.class, "support.json"));
    }

    public ExtractiveComposer(Appraiser appraiser, Weights support) {
        this.appraiser = appraiser;
        this.support = support;
    }

    @Override
    public Composition compose(String question, List<String> parts, List<ReleasedClaim> claims) {
        var confidence = new HashMap<String, Double>();
        var selections = new TreeMap<Integer, Selection>();
        for (int part = 0; part < parts.size(); part++) {
            var number = part;
            var appraisals =
                    appraiser.appraise(
                            parts.get(part),
                            claims.stream().filter(claim -> claim.part() == number).toList());
            if (supported(appraisals, confidence)) {
                selections.put(part, new Selection(appraisals));
            }
        }
        var shares = Shares.of(selections, parts.size() > 1 ? SENTENCES_OF_PARTS : SENTENCES);
        var sentences = new ArrayList<Composition.Sentence>();
        selections.forEach((part, selection) ->
                add(selection.best(shares.getOrDefault(part, 1)), part, sentences));
        return new Composition(sentences, sentences.isEmpty(), confidence);
    }

    /** What the best claims together say about whether anybody answered at all: for calibration. */
    public static Signs supporting(List<Appraisal> appraisals) {
        var best = appraisals.getFirst();
        return best.signs()
                .with("bestCosine", most(appraisals, "cosine"))
                .with("bestTitledCosine", most(appraisals, "titledCosine"))
                .with("bestReplyCoverage", most(appraisals, "replyCoverage"))
                .with(
                        "standsOut",
                        most(appraisals, "titledCosine") - mean(appraisals, "titledCosine"));
    }

    private boolean supported(List<Appraisal> appraisals, Map<String, Double> confidence) {
        if (appraisals.isEmpty()) {
            return false;
        }
        var probability = support.probability(supporting(appraisals));
        for (var one : appraisals) {
            var alone = support.probability(supporting(List.of(one)));
            confidence.put(one.claim().id(), Math.min(probability, alone));
        }
        return probability >= support.threshold();
    }

    private static double mean(List<Appraisal> appraisals, String sign) {
        return appraisals.stream().mapToDouble(one -> one.signs().get(sign)).average().orElse(0);
    }

    private static double most(List<Appraisal> appraisals, String sign) {
        return appraisals.stream().mapToDouble(one -> one.signs().get(sign)).max().orElse(0);
    }

    private static void add(
            List<Selection.Chosen> chosen, int part, List<Composition.Sentence> sentences) {
        int first = sentences.size();
        for (var one : chosen) {
            var conflict = one.against() < 0 ? null : first + one.against();
            sentences.add(
                    new Composition.Sentence(
                            one.text(), part, one.citations(), Optional.ofNullable(conflict)));
        }
    }
}
