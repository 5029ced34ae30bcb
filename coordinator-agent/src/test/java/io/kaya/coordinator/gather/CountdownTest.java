package io.kaya.coordinator.gather;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.coordinator.question.Question;
import io.kaya.coordinator.question.Whales;
import org.junit.jupiter.api.Test;

class CountdownTest {
    private final Question question = Whales.question();
    private int left = 1_000;
    private int counts;

    @Test
    void of_a_thousand_that_end_the_first_and_the_last_are_counted() {
        var countdown = new Countdown();

        while (left > 0) {
            oneEnds();
            assertThat(countdown.ended(question, this::count)).isEqualTo(left == 0);
        }

        assertThat(counts).isEqualTo(2);
    }

    @Test
    void what_another_replica_saw_end_is_not_missed() {
        var here = new Countdown();
        var there = new Countdown();
        oneEnds();
        assertThat(here.ended(question, this::count)).isFalse();

        while (left > 1) {
            oneEnds();
            assertThat(there.ended(question, this::count)).isFalse();
        }
        oneEnds();

        assertThat(here.ended(question, this::count)).isTrue();
    }

    private void oneEnds() {
        left--;
        Whales.tell(question);
    }

    private long count() {
        counts++;
        return left;
    }
}
