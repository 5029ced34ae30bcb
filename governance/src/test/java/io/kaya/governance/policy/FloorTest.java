package io.kaya.governance.policy;

import static io.kaya.governance.policy.Facts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FloorTest {
    private static final Floor FLOOR =
            Floor.read(
                    """
                    floor: primary-care
                    version: 2
                    admission:
                      - id: no-marketing
                        when: request.purpose.isA("Marketing")
                        effect: refuse
                        code: no-marketing
                        reason: This federation does not answer for marketing
                      - id: research
                        when: request.purpose.isA("ResearchAndDevelopment")
                        effect: require
                        obligations: {longestQuotation: 100}
                    release:
                      - id: many-claims
                        when: draft.claims > 5
                        effect: review
                    """);

    private static final Policy OPEN =
            Policy.read(
                    """
                    policy: open
                    admission:
                      - {id: no-marketing, when: true, effect: accept}
                    release:
                      - {id: all, when: true, effect: approve, grantedBy: o, until: 2027-12-31}
                    """);

    @Test
    void what_the_floor_refuses_no_node_accepts() {
        var refusal =
                (Admission.Refuse)
                        OPEN.under(FLOOR).judge(Facts.request("TargetedAdvertising"), NOON);

        assertThat(refusal.reasonCode()).isEqualTo("no-marketing");
        assertThat(refusal.reason()).isEqualTo("This federation does not answer for marketing");
        assertThat(refusal.rules()).containsExactly(new RuleId("floor:no-marketing"));
    }

    @Test
    void what_the_floor_asks_for_binds_what_the_node_accepts() {
        var accept = (Admission.Accept) OPEN.under(FLOOR).judge(Facts.request(), NOON);
        var advice = OPEN.under(FLOOR).advise(Facts.draft(), NOON);

        assertThat(accept.rules()).containsExactly(new RuleId("no-marketing"));
        assertThat(accept.obligations().longestQuotation()).isEqualTo(100);
        assertThat(advice).isInstanceOf(ReleaseAdvice.PersonReviews.class);
    }

    @Test
    void a_floor_that_sends_to_review_opens_nothing_that_the_node_keeps_shut() {
        var floor = Floor.read("floor: f\nadmission: [{id: a, when: true, effect: review}]\n");
        var closed = Policy.read("policy: closed\nadmission: []\n").under(floor);

        var refusal = (Admission.Refuse) closed.judge(Facts.request(), NOON);

        assertThat(refusal.code()).isEqualTo(RefusalCode.NO_RULE);
        assertThat(OPEN.under(floor).judge(Facts.request(), NOON))
                .isInstanceOf(Admission.Review.class);
    }

    @Test
    void the_digest_names_both() {
        assertThat(OPEN.under(FLOOR).digest()).isNotEqualTo(OPEN.digest()).hasSize(64);
        assertThat(OPEN.under(FLOOR).judge(Facts.request(), NOON).basis().digest())
                .isEqualTo(OPEN.under(FLOOR).digest());
    }

    @Test
    void a_broken_policy_stays_broken_on_a_floor() {
        var broken = Policy.broken(new BrokenPolicyException(java.util.List.of(), ""));

        assertThat(broken.under(FLOOR)).isEqualTo(broken);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "admission | effect: accept  | write review, refuse, require",
                "release   | effect: approve, grantedBy: o, until: 2027-12-31 | `grantedBy` is not",
                "release   | effect: approve | write review, refuse, require"
            })
    void a_floor_cannot_permit(String section, String effect, String problem) {
        var yaml = "floor: f\n%s:\n  - {id: a, when: true, %s}\n".formatted(section, effect);

        assertThatThrownBy(() -> Floor.read(yaml))
                .isInstanceOf(BrokenPolicyException.class)
                .hasMessageContaining(problem);
    }
}
