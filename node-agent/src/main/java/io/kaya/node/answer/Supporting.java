package io.kaya.node.answer;

import io.kaya.inference.scoring.Signs;
import java.util.Comparator;
import java.util.List;

/**
 * What the best candidates together say about whether this organisation holds the answer at all.
 */
public final class Supporting {

    private Supporting() {}

    public static Signs signs(List<Candidate> candidates) {
        var best = candidates.getFirst();
        return Signs.none()
                .with("coverage", best.signs().get("coverage"))
                .with("passageCoverage", best.signs().get("passageCoverage"))
                .with("bestPassageCoverage", most(candidates, "passageCoverage"))
                .with("cosine", best.signs().get("cosine"))
                .with("bestCosine", most(candidates, "cosine"))
                .with("passageCosine", best.signs().get("passageCosine"))
                .with("bestPassageCosine", most(candidates, "passageCosine"))
                .with("titleCoverage", best.signs().get("titleCoverage"))
                .with("offers", best.signs().get("offers"))
                .with("misses", best.signs().get("misses"));
    }

    private static double most(List<Candidate> candidates, String sign) {
        return candidates.stream()
                .map(one -> one.signs().get(sign))
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }
}
