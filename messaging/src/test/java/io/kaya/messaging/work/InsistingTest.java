package io.kaya.messaging.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InsistingTest {
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void what_is_stored_is_stored_once() {
        Insisting.run(Duration.ofSeconds(10), tries::incrementAndGet);

        assertThat(tries).hasValue(1);
    }

    @Test
    void while_the_database_is_away_it_waits() {
        Insisting.run(
                Duration.ofSeconds(10),
                () -> {
                    if (tries.incrementAndGet() < 3) throw failure("57P03");
                });

        assertThat(tries).hasValue(3);
    }

    @Test
    void it_does_not_wait_for_ever() {
        assertThatThrownBy(() -> Insisting.run(Duration.ZERO, () -> fail("08006")))
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(tries).hasValueBetween(1, 2);
    }

    @Test
    void what_the_database_refuses_is_not_tried_again() {
        assertThatThrownBy(() -> Insisting.run(Duration.ofSeconds(10), () -> fail("23505")))
                .hasRootCauseInstanceOf(SQLException.class);

        assertThat(tries).hasValue(1);
    }

    private void fail(String state) {
        tries.incrementAndGet();
        throw failure(state);
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException(new SQLException("gone", state));
    }
}
