package io.kaya.governance.policy;

import static io.kaya.governance.policy.Facts.NOON;
import static io.kaya.governance.policy.Facts.policy;
import static io.kaya.governance.policy.Facts.request;
import static io.kaya.governance.policy.Facts.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.governance.policy.Admission.Refuse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AdmissionTest {
    private static final String FAILS = "request.roles[7] == \"x\"";

    /** One line is one combination of rules that match (or fail), and what becomes of the task. */
    @ParameterizedTest
    @CsvSource({
        "'',                     refuse, no-rule,      ''",
        "accept,                 accept, '',           accept",
        "review,                 review, '',           review",
        "refuse,                 refuse, policy-rule,  refuse",
        "fails,                  refuse, policy-error, fails",
        "accept review,          review, '',           review",
        "accept refuse,          refuse, policy-rule,  refuse",
        "review refuse,          refuse, policy-rule,  refuse",
        "accept review refuse,   refuse, policy-rule,  refuse",
        "accept fails,           refuse, policy-error, fails",
        "review fails,           refuse, policy-error, fails",
        "refuse fails,           refuse, policy-rule,  refuse",
        "accept review fails,    refuse, policy-error, fails",
    })
    void the_strictest_decides(String matching, String outcome, String code, String decidedBy) {
        var rules = new StringBuilder();
        for (var id : List.of("accept", "review", "refuse")) {
            rules.append(rule(id, matching.contains(id) ? "true" : "false", id));
        }
        if (matching.contains("fails")) {
            rules.append(rule("fails", FAILS, "accept"));
        }

        var admission = policy(rules.toString()).judge(request(), NOON);

        assertThat(admission.getClass().getSimpleName().toLowerCase()).isEqualTo(outcome);
        assertThat(admission instanceof Refuse refuse ? refuse.code().wireName() : "")
                .isEqualTo(code);
        assertThat(admission.rules())
                .isEqualTo(decidedBy.isEmpty() ? List.of() : List.of(new RuleId(decidedBy)));
        assertThat(admission.basis().results()).hasSize(matching.contains("fails") ? 4 : 3);
    }

    @Test
    void a_fact_that_the_host_did_not_state_refuses() {
        var policy = policy(rule("a", "request.organisation != \"Elsewhere\"", "accept"));
        var unstated = new AdmissionFacts("p", "q", null, List.of(), "f", "n", NOON);

        var refusal = (Refuse) policy.judge(unstated, NOON);

        assertThat(refusal.code()).isEqualTo(RefusalCode.ERROR);
        assertThat(refusal.basis().results().getFirst().error()).isEqualTo("attribute-not-found");
    }

    @Test
    void a_rule_may_ask_whether_a_fact_was_stated() {
        var policy = policy(rule("a", "!has(request.organisation)", "accept"));
        var unstated = new AdmissionFacts("p", "q", null, List.of(), "f", "n", NOON);

        assertThat(policy.judge(unstated, NOON)).isInstanceOf(Admission.Accept.class);
        assertThat(policy.judge(request(), NOON)).isInstanceOf(Refuse.class);
    }

    @Test
    void an_error_is_a_code_and_never_quotes_the_question() {
        var policy = policy(rule("a", "int(request.question) == 1", "accept"));

        var refusal = (Refuse) policy.judge(request(), NOON);

        assertThat(refusal.toString()).doesNotContain("inhalers");
        assertThat(Facts.draft().toString()).doesNotContain("inhalers");
        assertThat(refusal.basis().results().getFirst().error()).isNotBlank();
    }

    @Test
    void the_reasons_of_all_deciding_rules_reach_the_asker() {
        var policy =
                Policy.read(
                        """
                        policy: test
                        admission:
                          - {id: a, when: true, effect: refuse, reason: Closed}
                          - {id: b, when: true, effect: refuse, reason: Not for this purpose}
                          - {id: c, when: false, effect: refuse, reason: Unused}
                          - {id: d, when: true, effect: refuse, reason: Closed}
                        """);

        var refusal = (Refuse) policy.judge(request(), NOON);

        assertThat(refusal.reason()).isEqualTo("Closed; Not for this purpose");
        assertThat(refusal.rules()).hasSize(3);
    }

    @Test
    void a_condition_that_would_run_long_fails_instead() {
        var loops =
                "request.question.split(\"\").all(a, request.question.split(\"\").all(b, true))";
        var policy = policy(rule("a", loops, "accept"));
        var longQuestion =
                new AdmissionFacts("p", "x".repeat(100_000), "o", List.of(), "f", "n", NOON);

        var refusal = (Refuse) policy.judge(longQuestion, NOON);

        assertThat(refusal.code()).isEqualTo(RefusalCode.ERROR);
    }
}
