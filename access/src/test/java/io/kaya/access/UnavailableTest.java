package io.kaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnavailableTest {
    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"08001", "08006", "53300", "53100", "57P01", "57P03"})
    void a_database_that_is_away_or_full_up_is_told_from_its_state(String state) {
        var failure =
                new IllegalStateException(
                        new IllegalArgumentException(new SQLException("away", state)));

        assertThat(Unavailable.means(failure)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "57014", "40001"})
    void what_the_database_refuses_is_a_fault_of_our_own(String state) {
        assertThat(Unavailable.means(new SQLException("refused", state))).isFalse();
    }

    @Test
    void other_failures_are_too() {
        assertThat(Unavailable.means(new IllegalStateException("a slip"))).isFalse();
    }
}
