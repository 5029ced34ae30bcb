package io.kaya.coordinator.compose;

import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.scoring.Signs;
import io.kaya.inference.scoring.Weights;
import io.kaya.inference.text.Bm25;
import io.kaya.inference.text.Expected;
import io.kaya.inference.text.Names;
import io.kaya.inference.text.Terms;
import io.kaya.inference.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scores the claims of all nodes again, by one measure: no node's own number is trusted. */
public final class Appraiser {

    private final Encoder encoder;
    private final Weights ranking;

    public Appraiser(Encoder encoder, Weights ranking) {
        this.encoder = encoder;
        this.ranking = ranking;
    }

    /** Best first. */
    public List<Appraisal> appraise(String part, List<ReleasedClaim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        var asked = Terms.distinct(part);
        var terms = claims.stream().map(one -> Terms.of(one.title() + "\n" + one.text())).toList();
        var rarity = Bm25.rarity(terms);
        var lexical = new Bm25(terms, rarity).relative(asked);
        var query = encoder.query(part);
        var plain = encoder.encode(claims.stream().map(ReleasedClaim::text).toList());
        var titled =
                encoder.encode(
                        claims.stream().map(one -> one.title() + ". " + one.text()).toList());
        var expected = Expected.of(part);
        var names = Names.of(part);
        var appraisals = new ArrayList<Appraisal>();
        for (int i = 0; i < claims.size(); i++) {
            var claim = claims.get(i);
            var reply = reply(claim, claims, terms);
            var offered = expected.offeredBy(claim.text(), part);
            var signs =
                    Signs.none()
                            .with("cosine", Encoder.cosine(query, plain.get(i).vector()))
                            .with("titledCosine", Encoder.cosine(query, titled.get(i).vector()))
                            .with("lexical", lexical[i])
                            .with(
                                    "coverage",
                                    Bm25.coverage(asked, Set.copyOf(terms.get(i)), rarity))
                            .with("replyCoverage", Bm25.coverage(asked, reply, _ -> 1.0))
                            .with("namesMissing", Names.missing(names, reply))
                            .with("offers", expected != Expected.ANYTHING && offered ? 1 : 0)
                            .with("length", Math.min(1, Words.count(claim.text()) / 40.0))
                            .with("later", Math.min(claim.order(), 3) / 3.0);
            appraisals.add(
                    new Appraisal(claim, signs, ranking.score(signs), plain.get(i).vector()));
        }
        appraisals.sort(
                Comparator.comparingDouble(Appraisal::score)
                        .reversed()
                        .thenComparing(one -> one.claim().id()));
        return appraisals;
    }

    /** The terms of all that this node's claims say from the same document. */
    private static Set<String> reply(
            ReleasedClaim claim, List<ReleasedClaim> claims, List<List<String>> terms) {
        var held = new HashSet<String>();
        for (int i = 0; i < claims.size(); i++) {
            var other = claims.get(i);
            if (other.nodeId().equals(claim.nodeId()) && other.title().equals(claim.title())) {
                held.addAll(terms.get(i));
            }
        }
        return held;
    }
}
