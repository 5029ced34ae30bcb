package io.kaya.coordinator.question;

import static io.kaya.coordinator.question.Whales.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuestionTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Question question = Whales.question();

    @Test
    void what_is_released_while_an_answer_is_written_makes_the_next_version_due() {
        question.released(NOON, PATIENCE);
        var writtenFrom = question.releases();
        question.released(NOON, PATIENCE);

        question.composed(writtenFrom, NOON, PATIENCE);

        assertThat(question.answerAwaited()).isTrue();
        assertThat(question.answerDueBy(NOON)).isFalse();
        assertThat(question.answerDueBy(NOON.plus(PATIENCE))).isTrue();
    }

    @Test
    void in_a_rush_the_answer_is_written_once_for_all_that_came_within_its_patience() {
        question.released(NOON, PATIENCE);
        question.released(NOON.plusSeconds(4), PATIENCE);

        assertThat(question.answerDueBy(NOON.plusSeconds(4))).isFalse();
        assertThat(question.answerDueBy(NOON.plus(PATIENCE))).isTrue();
    }

    @Test
    void nothing_is_due_once_everything_released_is_in_the_answer() {
        question.released(NOON, PATIENCE);

        question.composed(question.releases(), NOON, PATIENCE);

        assertThat(question.answerAwaited()).isFalse();
        assertThat(question.answerVersion()).isEqualTo(1);
    }

    @Test
    void an_ended_question_is_not_withdrawn_again() {
        question.withdraw();

        assertThatThrownBy(question::withdraw).isInstanceOf(NotOpenException.class);
    }

    @Test
    void only_an_asked_question_closes() {
        assertThatThrownBy(question::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("PLANNING");
    }
}
