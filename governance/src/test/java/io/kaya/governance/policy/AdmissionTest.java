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
        "unknown,                refuse, missing-fact, unknown",
        "accept unknown,         refuse, missing-fact, unknown",
        "review unknown,         refuse, missing-fact, unknown",
        "refuse unknown,         refuse, policy-rule,  refuse",
        "require,                refuse, no-rule,      ''",
        "accept require,         accept, '',           accept",
        "review require,         review, '',           review",
    })
    void the_strictest_decides(String matching, String outcome, String code, String decidedBy) {
        var rules = new StringBuilder();
        for (var id : List.of("accept", "review", "refuse")) {
            rules.append(rule(id, matching.contains(id) ? "true" : "false", id));
        }
        if (matching.contains("fails")) {
            rules.append(rule("fails", FAILS, "accept"));
        }
        if (matching.contains("unknown")) {
            rules.append(rule("unknown", "budget.answersLeft > 0", "accept"));
        }
        if (matching.contains("require")) {
            rules.append(
                    "  - {id: require, when: true, effect: require, obligations: {reviewers: 2}}\n");
        }

        var admission = policy(rules.toString()).judge(request(), NOON);

        assertThat(admission.getClass().getSimpleName().toLowerCase()).isEqualTo(outcome);
        assertThat(admission instanceof Refuse refuse ? refuse.code().wireName() : "")
                .isEqualTo(code);
        assertThat(admission.rules())
                .isEqualTo(decidedBy.isEmpty() ? List.of() : List.of(new RuleId(decidedBy)));
        assertThat(admission.basis().results())
                .extracting(result -> result.rule().value())
                .contains("accept", "review", "refuse")
                .containsAll(matching.isEmpty() ? List.of() : List.of(matching.split(" ")));
    }

    @Test
    void a_fact_that_the_host_did_not_state_refuses() {
        var policy = policy(rule("a", "request.organisation != \"Elsewhere\"", "accept"));
        var unstated = new AdmissionFacts("p", "q", null, List.of(), "f", "n", NOON);

        var refusal = (Refuse) policy.judge(unstated, NOON);

        assertThat(refusal.code()).isEqualTo(RefusalCode.MISSING_FACT);
        assertThat(refusal.reasonCode()).isEqualTo("missing-fact");
        assertThat(refusal.basis().results().getFirst().error()).isEqualTo("request.organisation");
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
    void a_missing_fact_beside_an_error_is_an_error() {
        var policy =
                policy(
                        rule("unknown", "history.similarLastDay == 0", "accept"),
                        rule("fails", FAILS, "accept"));

        var refusal = (Refuse) policy.judge(request(), NOON);

        assertThat(refusal.code()).isEqualTo(RefusalCode.ERROR);
        assertThat(refusal.rules()).containsExactly(new RuleId("unknown"), new RuleId("fails"));
    }

    @Test
    void a_missing_fact_does_not_matter_where_it_changes_nothing() {
        var policy =
                policy(rule("a", "request.node == \"north\" || budget.answersLeft > 0", "accept"));

        assertThat(policy.judge(request(), NOON)).isInstanceOf(Admission.Accept.class);
    }

    @Test
    void a_refusal_carries_the_code_of_its_first_rule_that_has_one() {
        var policy =
                Policy.read(
                        """
                        policy: test
                        version: 7
                        admission:
                          - {id: a, when: true, effect: refuse}
                          - {id: b, title: By night, when: true, effect: refuse, code: closed}
                          - {id: c, when: true, effect: refuse, code: other}
                        """);

        var refusal = (Refuse) policy.judge(request(), NOON);

        assertThat(refusal.code()).isEqualTo(RefusalCode.RULE);
        assertThat(refusal.reasonCode()).isEqualTo("closed");
        assertThat(refusal.basis().version()).isEqualTo("7");
    }

    @Test
    void equal_facts_have_equal_digests_and_any_other_fact_another() {
        var policy = policy(rule("a", "true", "accept"));
        var digest = policy.judge(request(), NOON).basis().input();
        var unstated =
                new AdmissionFacts(
                        "AcademicResearch",
                        "How often are inhalers checked?",
                        "Northern Libraries",
                        List.of(),
                        "library",
                        "north",
                        request().deadline());

        assertThat(policy.judge(request(), NOON).basis().input()).isEqualTo(digest).hasSize(64);
        assertThat(policy.judge(request(), NOON.plusSeconds(1)).basis().input())
                .isNotEqualTo(digest);
        assertThat(policy.judge(unstated, NOON).basis().input()).isNotEqualTo(digest);
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
