package io.kaya.messaging.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PauseTest {
    private final Pause pause = new Pause();

    @Test
    void each_pause_is_twice_as_long_as_the_one_before_it() {
        assertThat(pause.next()).isEqualTo(Duration.ofMillis(100));
        assertThat(pause.next()).isEqualTo(Duration.ofMillis(200));
        assertThat(pause.next()).isEqualTo(Duration.ofMillis(400));
    }

    @Test
    void no_pause_is_longer_than_ten_seconds() {
        for (var i = 0; i < 50; i++) {
            pause.next();
        }

        assertThat(pause.next()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void after_a_success_it_starts_short_again() {
        pause.next();
        pause.next();

        pause.reset();

        assertThat(pause.next()).isEqualTo(Pause.FIRST);
    }
}
