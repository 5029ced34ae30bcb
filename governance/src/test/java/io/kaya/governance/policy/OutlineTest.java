package io.kaya.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutlineTest {
    private static final Policy POLICY =
            Policy.read(
                    """
                    policy: test
                    admission:
                      - id: night
                        title: Closed at night
                        when: now.getHours("Europe/Oslo") < 6 && request.node == "north"
                        effect: refuse
                        code: closed
                        reason: Closed from 0 to 6
                        tryAgain: 6h
                    release:
                      - id: harmless
                        when: true
                        effect: approve
                        grantedBy: olga
                        until: 2027-12-31
                        obligations: {reviewers: 1}
                    """);

    @Test
    void a_rule_reads_as_its_author_wrote_it_clause_by_clause() {
        var rule = POLICY.outline().admission().getFirst();

        assertThat(rule.title()).isEqualTo("Closed at night");
        assertThat(rule.when())
                .containsExactly("now.getHours(\"Europe/Oslo\") < 6", "request.node == \"north\"");
        assertThat(List.of(rule.code(), rule.reason()))
                .containsExactly("closed", "Closed from 0 to 6");
        assertThat(rule.tryAgain()).isEqualTo(Duration.ofHours(6));
        assertThat(rule.grant()).isNull();
    }

    @Test
    void a_rule_that_approves_tells_which_grant_it_asks_for() {
        var rule = POLICY.outline().release().getFirst();

        assertThat(rule.grant()).isEqualTo(POLICY.releaseRules().getFirst());
        assertThat(rule.obligations().spelt()).containsExactly("reviewers: 1");
    }

    @Test
    void what_the_floor_asks_stands_first() {
        var floor = Floor.read("floor: f\nadmission: [{id: a, when: false, effect: refuse}]\n");

        assertThat(POLICY.under(floor).outline().admission())
                .extracting(Outline.Item::id)
                .containsExactly(new RuleId("floor:a"), new RuleId("night"));
    }
}
