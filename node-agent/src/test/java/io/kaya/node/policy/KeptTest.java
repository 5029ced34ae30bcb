package io.kaya.node.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.governance.policy.Policy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KeptTest {
    @ParameterizedTest
    @CsvSource({
        "redact: [email], true",
        "minimumGroup: 10, true",
        "longestQuotation: 50, true",
        "reviewers: 1, true",
        "reviewers: 2, false",
        "timeToLive: 12h, false",
        "budgetCost: 1, false"
    })
    void a_policy_that_asks_for_more_than_the_node_can_keep_is_told(String asked, boolean kept) {
        var policy =
                Policy.read(
                        """
                        policy: test
                        admission:
                          - {id: a, when: false, effect: accept, obligations: {%s}}
                        """
                                .formatted(asked));

        assertThat(Kept.unkept(policy.obligations()).isEmpty()).isEqualTo(kept);
    }
}
