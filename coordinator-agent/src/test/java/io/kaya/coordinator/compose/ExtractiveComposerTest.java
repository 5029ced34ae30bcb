package io.kaya.coordinator.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.inference.encoder.OnnxEncoder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExtractiveComposerTest {

    private static final String REMINDERS =
            "Do text message reminders reduce missed appointments in primary care?";
    private static final String YES =
            "Text message reminders reduced missed appointments in our primary care clinics from 14.2"
                    + " to 8.9 percent within twelve months.";
    private static final String NO =
            "Text message reminders did not reduce missed appointments in primary care: the rate was"
                    + " 11.8 percent before and 12.1 percent after.";

    private static OnnxEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = OnnxEncoder.builtIn();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void a_contradiction_is_shown_side_by_side() {
        var answer =
                compose(
                        REMINDERS,
                        claim("a", 0, YES),
                        claim(
                                "a",
                                1,
                                "Text message reminders reduced missed appointments among the young the most."),
                        claim(
                                "a",
                                2,
                                "Text message reminders for appointments cost little in primary care."),
                        claim("b", 0, NO));

        assertThat(texts(answer)).contains(YES, NO).hasSizeLessThanOrEqualTo(3);
        int yes = texts(answer).indexOf(YES);
        int no = texts(answer).indexOf(NO);
        assertThat(answer.sentences().get(yes).conflictsWith()).isEqualTo(Optional.of(no));
        assertThat(answer.sentences().get(no).conflictsWith()).isEqualTo(Optional.of(yes));
    }

    @Test
    void what_two_nodes_both_say_is_said_once_and_cites_both() {
        var answer = compose(REMINDERS, claim("a", 0, YES), claim("b", 0, YES));

        assertThat(answer.sentences()).hasSize(1);
        assertThat(answer.sentences().getFirst().citations())
                .containsExactlyInAnyOrder("a/0", "b/0");
    }

    @Test
    void it_abstains_when_nothing_supports_an_answer() {
        var answer =
                compose(
                        "Who was the architect of the Sandhaven lighthouse in 1871?",
                        claim("a", 0, "Fire doors are checked each month."),
                        claim("b", 0, "The canteen opens at noon."));

        assertThat(answer.abstained()).isTrue();
        assertThat(answer.sentences()).isEmpty();
        assertThat(answer.confidence())
                .hasSize(2)
                .allSatisfy((_, value) -> assertThat(value).isBetween(0.0, 1.0));
    }

    @Test
    void no_claims_at_all_are_an_abstention() {
        assertThat(compose(REMINDERS).abstained()).isTrue();
    }

    @Test
    void a_question_of_two_parts_gets_both_answers_in_four_sentences() {
        var first = "Which waterfalls does the River Tarnell have?";
        var second = "Who composed the opera Rusalka?";
        var claims =
                List.of(
                        claim("a", 0, 0, "The River Tarnell has eleven waterfalls."),
                        claim("a", 1, 0, "The River Tarnell meanders below its waterfalls."),
                        claim(
                                "a",
                                2,
                                0,
                                "The River Tarnell rises at a spring above the waterfalls."),
                        claim("b", 0, 1, "Antonín Dvořák composed the opera Rusalka in 1900."),
                        claim("b", 1, 1, "The opera Rusalka tells of a water spirit."),
                        claim("b", 2, 1, "The opera Rusalka was first sung in Prague."));

        var answer =
                new ExtractiveComposer(encoder)
                        .compose(first + " " + second, List.of(first, second), claims);

        assertThat(texts(answer))
                .hasSizeLessThanOrEqualTo(4)
                .contains(
                        "The River Tarnell has eleven waterfalls.",
                        "Antonín Dvořák composed the opera Rusalka in 1900.");
    }

    private static Composition compose(String question, ReleasedClaim... claims) {
        return new ExtractiveComposer(encoder)
                .compose(question, List.of(question), List.of(claims));
    }

    private static ReleasedClaim claim(String node, int order, String text) {
        return claim(node, order, 0, text);
    }

    private static ReleasedClaim claim(String node, int order, int part, String text) {
        return new ReleasedClaim(
                node + "/" + order, node, part, order, text, "Report of " + node, "page 1");
    }

    private static List<String> texts(Composition answer) {
        return answer.sentences().stream().map(Composition.Sentence::text).toList();
    }
}
