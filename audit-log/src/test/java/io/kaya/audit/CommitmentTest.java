package io.kaya.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommitmentTest {
    @Test
    void the_same_message_has_the_same_commitment_at_both_ends() {
        // printf 'audit/exchange/1\0bm9uY2U' and sha256(body) after it, through sha256sum
        assertThat(Commitment.to("{}", "bm9uY2U"))
                .isEqualTo("a4c9fd5814f3fc99347e68c470650fb59ddf5bacdc56a643bdd8c7b2a7205f95");
    }

    @Test
    void another_nonce_or_another_body_is_another_commitment() {
        assertThat(Commitment.to("{}", "bm9uY2U")).isNotEqualTo(Commitment.to("{}", "other"));
        assertThat(Commitment.to("{}", "bm9uY2U")).isNotEqualTo(Commitment.to("[]", "bm9uY2U"));
    }
}
