package io.kaya.governance.policy;

import java.util.List;
import java.util.function.Predicate;

/**
 * What a decision rests on: which policy, and how each of its rules came out.
 *
 * @param policy the name that the policy gives itself
 * @param digest SHA-256 of the policy file, in hex
 */
public record Basis(String policy, String digest, List<RuleResult> results) {
    public Basis {
        results = List.copyOf(results);
    }

    List<RuleId> rules(Predicate<RuleResult> which) {
        return results.stream().filter(which).map(RuleResult::rule).toList();
    }
}
