package io.kaya.governance.policy;

import static io.kaya.governance.policy.Facts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaya.governance.policy.Explanation.Clause;
import io.kaya.governance.policy.Explanation.Explained;
import io.kaya.governance.policy.Explanation.Truth;
import io.kaya.governance.policy.RuleResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExplanationTest {
    private static final Policy POLICY =
            Policy.read(
                    """
                    policy: test
                    admission:
                      - id: research
                        title: Research from the north
                        when: >-
                          request.purpose.isA("ResearchAndDevelopment")
                          && (request.organisation == "Southern Libraries" || request.node == "x")
                          && request.roles.exists(r, r == "user")
                        effect: accept
                      - id: service
                        when: request.purpose == "ServiceProvision" && budget.answersLeft > 0
                        effect: accept
                      - {id: all, when: request.federation == "library", effect: review}
                      - {id: plenty, when: budget.answersLeft > 100, effect: refuse}
                    """);

    @Test
    void a_near_miss_names_the_one_clause_that_was_false() {
        var near = rule(POLICY.explain(Facts.request(), NOON), "research");

        assertThat(near.nearMiss()).isTrue();
        assertThat(near.title()).isEqualTo("Research from the north");
        assertThat(near.notMet())
                .containsExactly(
                        new Clause(
                                "request.organisation == \"Southern Libraries\" || request.node"
                                        + " == \"x\"",
                                Truth.FALSE,
                                null));
        assertThat(near.clauses())
                .extracting(Clause::text)
                .contains("request.roles.exists(r, r == \"user\")");
    }

    @Test
    void what_fails_in_more_than_one_clause_is_no_near_miss() {
        var far = rule(POLICY.explain(Facts.request(), NOON), "service");

        assertThat(far.result().outcome()).isEqualTo(Outcome.NOT_MATCHED);
        assertThat(far.nearMiss()).isFalse();
        assertThat(far.clauses())
                .extracting(Clause::truth, Clause::why)
                .containsExactly(
                        tuple(Truth.FALSE, null), tuple(Truth.UNKNOWN, "budget.answersLeft"));
    }

    @Test
    void a_missing_fact_is_named() {
        var explanation = POLICY.explain(Facts.request(), NOON);

        assertThat(explanation.ruling().code()).isEqualTo("missing-fact");
        assertThat(rule(explanation, "plenty").decided()).isTrue();
        assertThat(rule(explanation, "plenty").clauses())
                .containsExactly(
                        new Clause(
                                "budget.answersLeft > 100", Truth.UNKNOWN, "budget.answersLeft"));
        assertThat(rule(explanation, "all").decided()).isFalse();
    }

    @Test
    void it_says_what_the_policy_says() {
        var explanation = POLICY.explain(Facts.request(), NOON);

        assertThat(explanation.ruling()).isEqualTo(Ruling.of(POLICY.judge(Facts.request(), NOON)));
        assertThat(explanation.rules())
                .extracting(Explained::result)
                .isEqualTo(explanation.ruling().basis().results());
    }

    @Test
    void an_expired_grant_has_no_clauses_to_look_at() {
        var policy = Facts.releasing(Facts.grant("a", "draft.claims < 9", "2026-01-01"));

        var explained = rule(policy.explain(Facts.draft(), NOON), "a");

        assertThat(explained.result().outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(explained.clauses()).isEqualTo(List.of());
    }

    private static Explained rule(Explanation explanation, String id) {
        return explanation.rules().stream()
                .filter(rule -> rule.result().rule().value().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
