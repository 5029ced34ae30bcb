package io.kaya.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Attempts.Key ADA = new Attempts.Key("ada", "192.0.2.1");

    private final Attempts attempts = new Attempts();

    @Test
    void a_slip_costs_nothing() {
        fail(ADA, Attempts.FREE - 1);

        assertThat(attempts.pause(ADA, NOON)).isZero();
    }

    @Test
    void then_each_wrong_password_doubles_the_pause_up_to_five_minutes() {
        fail(ADA, Attempts.FREE);
        assertThat(attempts.pause(ADA, NOON)).isEqualTo(Duration.ofSeconds(1));

        fail(ADA, 3);
        assertThat(attempts.pause(ADA, NOON)).isEqualTo(Duration.ofSeconds(8));

        fail(ADA, 50);
        assertThat(attempts.pause(ADA, NOON)).isEqualTo(Attempts.LONGEST);
    }

    @Test
    void the_pause_ends() {
        fail(ADA, Attempts.FREE + 2);

        assertThat(attempts.pause(ADA, NOON.plusSeconds(3))).isEqualTo(Duration.ofSeconds(1));
        assertThat(attempts.pause(ADA, NOON.plusSeconds(4))).isZero();
    }

    @Test
    void the_right_password_begins_anew() {
        fail(ADA, Attempts.FREE + 2);
        attempts.succeeded(ADA);
        fail(ADA, 1);

        assertThat(attempts.pause(ADA, NOON)).isZero();
    }

    @Test
    void so_does_an_hour() {
        fail(ADA, Attempts.FREE + 2);
        attempts.failed(ADA, NOON.plus(Duration.ofMinutes(61)));

        assertThat(attempts.pause(ADA, NOON.plus(Duration.ofMinutes(61)))).isZero();
    }

    @Test
    void a_stranger_elsewhere_keeps_nobody_out() {
        fail(new Attempts.Key("ada", "198.51.100.7"), 100);

        assertThat(attempts.pause(ADA, NOON)).isZero();
    }

    @Test
    void a_flood_of_names_is_not_remembered_for_ever() {
        for (int i = 0; i < 20_000; i++) fail(new Attempts.Key("name-" + i, "192.0.2.1"), 1);

        assertThat(attempts.remembered()).isEqualTo(10_000);
    }

    private void fail(Attempts.Key who, int times) {
        for (int i = 0; i < times; i++) attempts.failed(who, NOON);
    }
}
