package io.kaya.messaging.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTroubleTest {
    @ParameterizedTest
    @CsvSource({
        ",AWAY",
        "08001,AWAY",
        "08006,AWAY",
        "57P01,AWAY",
        "57P03,AWAY",
        "53100,FULL",
        "53300,BUSY",
        "KA001,HALTED"
    })
    void a_database_in_trouble_is_told_from_its_state(String state, DatabaseTrouble trouble) {
        var failure =
                new IllegalStateException(
                        new IllegalArgumentException(new SQLException("away", state)));

        assertThat(DatabaseTrouble.of(failure)).contains(trouble);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "57014", "40001"})
    void what_the_database_refuses_is_a_fault_of_our_own(String state) {
        assertThat(DatabaseTrouble.of(new SQLException("refused", state))).isEmpty();
    }

    @Test
    void other_failures_are_too() {
        assertThat(DatabaseTrouble.of(new IllegalStateException("a slip"))).isEmpty();
    }
}
