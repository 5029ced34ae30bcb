package io.kaya.governance.policy;

import io.kaya.governance.disclosure.Weight;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

final class LoadedPolicy implements Policy {
    private final String name;
    private final String digest;
    private final List<Rule> admission;
    private final List<ReleaseRule> release;

    LoadedPolicy(String name, String digest, List<Rule> admission, List<ReleaseRule> release) {
        this.name = name;
        this.digest = digest;
        this.admission = List.copyOf(admission);
        this.release = List.copyOf(release);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public Admission judge(AdmissionFacts facts, Instant now) {
        var variables = Vocabulary.admission(facts, now);
        var basis = basis(admission.stream().map(rule -> rule.result(variables)).toList());

        var refusing = basis.rules(result -> result.matched(Effect.REFUSE));
        if (!refusing.isEmpty()) {
            var text = reason(refusing, "This node's policy refuses it");
            return new Admission.Refuse(RefusalCode.RULE, text, refusing, basis);
        }
        var failed = basis.rules(RuleResult::failed);
        if (!failed.isEmpty()) {
            var text = "This node's policy could not be evaluated; its operator can see why";
            return new Admission.Refuse(RefusalCode.ERROR, text, failed, basis);
        }
        var reviewing = basis.rules(result -> result.matched(Effect.REVIEW));
        if (!reviewing.isEmpty()) {
            var text = reason(reviewing, "The policy asks for a person's judgement");
            return new Admission.Review(reviewing, text, basis);
        }
        var accepting = basis.rules(result -> result.matched(Effect.ACCEPT));
        if (!accepting.isEmpty()) {
            return new Admission.Accept(accepting, basis);
        }
        var text = "No rule of this node's policy accepts it";
        return new Admission.Refuse(RefusalCode.NO_RULE, text, List.of(), basis);
    }

    @Override
    public ReleaseAdvice advise(ReleaseFacts facts, Instant now) {
        var variables = Vocabulary.release(facts, now);
        var basis = basis(release.stream().map(rule -> rule.result(variables, now)).toList());

        var failed = basis.rules(RuleResult::failed);
        if (!failed.isEmpty()) {
            return new ReleaseAdvice.PersonReviews(
                    "The policy could not be evaluated: " + listed(failed), basis);
        }
        var held =
                facts.findings().stream()
                        .filter(finding -> finding.weight().atLeast(Weight.HOLD))
                        .count();
        if (held > 0) {
            return new ReleaseAdvice.PersonReviews(
                    "Only a person may release what has findings to hold: " + held, basis);
        }
        var matching = basis.rules(result -> result.matched(Effect.APPROVE));
        if (matching.isEmpty()) {
            return new ReleaseAdvice.PersonReviews("No standing grant covers it", basis);
        }
        return new ReleaseAdvice.GrantAsked(
                releaseRules().stream().filter(grant -> matching.contains(grant.rule())).toList(),
                basis);
    }

    @Override
    public List<StandingGrant> releaseRules() {
        return release.stream().map(ReleaseRule::grant).toList();
    }

    private Basis basis(List<RuleResult> results) {
        return new Basis(name, digest, results);
    }

    private String reason(List<RuleId> rules, String otherwise) {
        var given =
                admission.stream()
                        .filter(rule -> rules.contains(rule.id()))
                        .map(Rule::reason)
                        .filter(reason -> reason != null)
                        .distinct()
                        .collect(Collectors.joining("; "));
        return given.isEmpty() ? otherwise : given;
    }

    private static String listed(List<RuleId> rules) {
        return rules.stream().map(RuleId::value).collect(Collectors.joining(", "));
    }
}
