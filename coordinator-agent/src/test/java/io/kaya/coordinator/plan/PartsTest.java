package io.kaya.coordinator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartsTest {

    @Test
    void two_questions_are_two_parts() {
        assertThat(Parts.of("How long is the Tarnell? Who founded the Hadwick harbour club?"))
                .containsExactly(
                        "How long is the Tarnell?", "Who founded the Hadwick harbour club?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How long is the river Tarnell, and who founded the Hadwick club?",
                "How long is the river Tarnell and also who founded the Hadwick club?",
                "How long is the river Tarnell; who founded the Hadwick club?",
            })
    void joined_questions_are_two_parts(String question) {
        assertThat(Parts.of(question))
                .containsExactly("How long is the river Tarnell", "who founded the Hadwick club?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "When and where was the composer Lind born?",
                "Which clinics and which hospitals take part in the audit?",
                "What did Dr. Lind find about falls and balance training in care homes?",
                "Who is the nurse who runs the clinic in Hadwick?",
                "text reminders"
            })
    void one_question_stays_whole(String question) {
        assertThat(Parts.of(question)).containsExactly(question);
    }

    @Test
    void a_part_that_points_back_brings_the_words_it_needs() {
        assertThat(Parts.of("Who wrote the opera Rusalka? When was he born?"))
                .containsExactly(
                        "Who wrote the opera Rusalka?",
                        "Who wrote the opera Rusalka? When was he born?");
    }

    @Test
    void what_is_told_before_a_question_is_no_part() {
        assertThat(Parts.of("I am writing a report on falls. Which exercises prevent falls?"))
                .isEqualTo(List.of("Which exercises prevent falls?"));
    }
}
