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
        return best.signs()
                .with("bestPassageCoverage", most(candidates, "passageCoverage"))
                .with("bestCosine", most(candidates, "cosine"))
                .with("bestPassageCosine", most(candidates, "passageCosine"))
                .with("standsOut", most(candidates, "cosine") - mean(candidates, "cosine"))
                .with(
                        "passageStandsOut",
                        most(candidates, "passageCosine") - mean(candidates, "passageCosine"));
    }

    private static double mean(List<Candidate> candidates, String sign) {
        return candidates.stream().mapToDouble(one -> one.signs().get(sign)).average().orElse(0);
    }

    private static double most(List<Candidate> candidates, String sign) {
        return candidates.stream()
                .map(one -> one.signs().get(sign))
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }
}
