package io.kaya.sandbox.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PacingTest {
    @Test
    void each_pause_is_twice_the_one_before_up_to_the_longest() {
        var pauses =
                IntStream.rangeClosed(1, 9).mapToObj(Pacing.USUAL::pause).map(Duration::toMillis);

        assertThat(pauses)
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L, 30000L);
    }

    @Test
    void no_number_of_deaths_overflows() {
        assertThat(Pacing.USUAL.pause(Integer.MAX_VALUE)).isEqualTo(Pacing.USUAL.longest());
    }
}
