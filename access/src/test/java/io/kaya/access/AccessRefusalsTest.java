package io.kaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccessRefusalsTest {
    @Test
    void what_was_refused_is_told_by_our_own_words() {
        assertThat(AccessRefusals.shown("io.kaya.access.records.AuditResource#find"))
                .isEqualTo("AuditResource.find");
        assertThat(AccessRefusals.shown("http")).isEqualTo("http");
    }
}
