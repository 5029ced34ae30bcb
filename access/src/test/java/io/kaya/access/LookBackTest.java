package io.kaya.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookBackTest {
    @Test
    void it_ends_now() {
        var last = LookBack.of("P30D");

        assertThat(last.from(Instant.parse("2026-11-30T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-10-31T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "30 days", "PT59S", "-P1D", "P367D"})
    void nobody_looks_back_over_no_time_or_over_all(String last) {
        assertThatThrownBy(() -> LookBack.of(last))
                .isInstanceOfSatisfying(
                        Problem.class, told -> assertThat(told.code()).isEqualTo("bad-span"));
    }
}
