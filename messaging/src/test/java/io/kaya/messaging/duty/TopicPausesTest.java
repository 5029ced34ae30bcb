package io.kaya.messaging.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TopicPausesTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final TopicPauses pauses = new TopicPauses(new Moving());

    @Test
    void a_topic_that_fails_is_left_out_for_a_while() {
        pauses.failed("a", "not there");

        assertThat(pauses.current()).containsExactly("a");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(pauses.current()).isEmpty();
    }

    @Test
    void a_topic_that_keeps_failing_is_left_out_longer() {
        for (var i = 0; i < 20; i++) {
            pauses.failed("a", "not there");
        }

        now = now.plus(Duration.ofSeconds(9));
        assertThat(pauses.current()).containsExactly("a");
    }

    @Test
    void a_topic_that_works_again_is_forgotten() {
        pauses.failed("a", "not there");

        pauses.fine("a");

        assertThat(pauses.current()).isEmpty();
    }

    private final class Moving extends Clock {
        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
