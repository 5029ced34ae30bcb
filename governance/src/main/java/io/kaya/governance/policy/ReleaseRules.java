package io.kaya.governance.policy;

import io.kaya.governance.disclosure.Weight;
import io.kaya.governance.policy.ReleaseAdvice.GrantAsked;
import io.kaya.governance.policy.ReleaseAdvice.PersonReviews;
import io.kaya.governance.policy.ReleaseAdvice.Withhold;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Second question: refuse before everything else; whatever is not wholly covered by a grant goes to
 * a person.
 *
 * @param carried the admission rules that oblige: what was asked for at the door binds at the exit,
 *     but their effects had their say there
 */
record ReleaseRules(Section section, Section carried) {

    ReleaseAdvice advise(
            ReleaseFacts draft, Map<String, Object> facts, Instant now, Identity policy) {
        var results = section.results(facts, now);
        var obliging = carried.results(facts, now);
        var basis =
                policy.basis(facts, Stream.concat(results.stream(), obliging.stream()).toList());
        var obligations = section.obligations(results).and(carried.obligations(obliging));

        var refusing = matched(results, Effect.REFUSE);
        if (!refusing.isEmpty()) {
            return new Withhold(
                    section.code(refusing).orElse(RefusalCode.RULE.wireName()),
                    section.reasons(refusing, "The policy lets nothing of this leave"),
                    refusing,
                    basis);
        }
        var open = basis.rules(RuleResult::open);
        if (!open.isEmpty()) {
            var why = "The policy could not be evaluated: " + told(basis);
            return new PersonReviews(open, why, obligations, basis);
        }
        var reviewing = matched(results, Effect.REVIEW);
        if (!reviewing.isEmpty()) {
            var why = section.reasons(reviewing, "The policy asks for a person's judgement");
            return new PersonReviews(reviewing, why, obligations, basis);
        }
        var held = held(draft);
        if (held > 0) {
            var why = "Only a person may release what has findings to hold: " + held;
            return new PersonReviews(List.of(), why, obligations, basis);
        }
        var matching = matched(results, Effect.APPROVE);
        if (matching.isEmpty()) {
            var why = "No standing grant covers it";
            return new PersonReviews(List.of(), why, obligations, basis);
        }
        var unmet = obligations.unmetBy(draft, 0);
        if (!unmet.isEmpty()) {
            var why = "The policy asks for more than a grant can give: " + String.join(", ", unmet);
            return new PersonReviews(matching, why, obligations, basis);
        }
        return new GrantAsked(
                grants().stream().filter(grant -> matching.contains(grant.rule())).toList(),
                obligations,
                basis);
    }

    List<StandingGrant> grants() {
        return section.rules().stream()
                .map(Rule::grant)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static List<RuleId> matched(List<RuleResult> results, Effect effect) {
        return results.stream()
                .filter(result -> result.matched(effect))
                .map(RuleResult::rule)
                .toList();
    }

    private static long held(ReleaseFacts draft) {
        return draft.findings().stream()
                .filter(finding -> finding.weight().atLeast(Weight.HOLD))
                .count();
    }

    private static String told(Basis basis) {
        return basis.results().stream()
                .filter(RuleResult::open)
                .map(result -> result.rule() + " (" + result.error() + ")")
                .collect(Collectors.joining(", "));
    }
}
