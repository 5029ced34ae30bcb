package io.kaya.governance.policy.trial;

import io.kaya.governance.policy.Case;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.RuleId;
import io.kaya.governance.policy.RuleResult;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * All cases of a policy.
 *
 * @param unexercised its own rules that match in no case
 * @param untried how many cases there was no time for
 */
public record Trial(List<Tried> cases, List<RuleId> unexercised, int untried) {
    public Trial {
        cases = List.copyOf(cases);
        unexercised = List.copyOf(unexercised);
    }

    public static Trial of(Policy policy, List<Case> cases) {
        return of(policy, cases, () -> true);
    }

    /**
     * @param goOn asked before each case; those from the first no on are left untried
     */
    public static Trial of(Policy policy, List<Case> cases, BooleanSupplier goOn) {
        var tried =
                cases.stream()
                        .takeWhile(_ -> goOn.getAsBoolean())
                        .map(one -> Tried.of(one, policy))
                        .toList();
        var matched =
                tried.stream()
                        .flatMap(one -> one.ruling().basis().results().stream())
                        .filter(result -> result.outcome() == RuleResult.Outcome.MATCHED)
                        .map(RuleResult::rule)
                        .collect(Collectors.toSet());
        return new Trial(
                tried,
                policy.rules().stream()
                        .filter(rule -> !rule.ofFloor() && !matched.contains(rule))
                        .toList(),
                cases.size() - tried.size());
    }

    public List<Tried> failed() {
        return cases.stream().filter(one -> !one.passed()).toList();
    }

    /** Nothing is other than expected, and every rule was seen to match. */
    public boolean passed() {
        return failed().isEmpty() && unexercised.isEmpty() && untried == 0;
    }
}
