package io.kaya.governance.policy;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision rests on: which policy, which facts, and how each rule came out.
 *
 * @param policy the name that the policy gives itself
 * @param version that the policy gives itself
 * @param digest SHA-256 of the policy file, in hex; over a floor, of both
 * @param input SHA-256 of the facts, in hex
 */
public record Basis(
        String policy,
        @Nullable String version,
        String digest,
        String input,
        List<RuleResult> results) {
    public Basis {
        results = List.copyOf(results);
    }

    List<RuleId> rules(Predicate<RuleResult> which) {
        return results.stream().filter(which).map(RuleResult::rule).toList();
    }
}
