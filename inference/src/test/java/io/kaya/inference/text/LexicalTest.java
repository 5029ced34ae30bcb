package io.kaya.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LexicalTest {

    @Test
    void terms_are_stems_without_empty_words() {
        assertThat(Terms.distinct("How many patients were missing their appointments?"))
                .containsExactly("patient", "miss", "appoint");
    }

    @Test
    void a_rare_term_weighs_more_than_a_common_one() {
        var texts = List.of(List.of("clinic", "asthma"), List.of("clinic"), List.of("clinic"));

        var scores = new Bm25(texts).relative(List.of("clinic", "asthma"));

        assertThat(scores[0]).isEqualTo(1);
        assertThat(scores[1]).isLessThan(0.3);
    }

    @Test
    void coverage_is_the_share_of_weight_that_is_held() {
        assertThat(Bm25.coverage(List.of("a", "b"), Set.of("a"), term -> term.equals("a") ? 3 : 1))
                .isEqualTo(0.75);
        assertThat(Bm25.coverage(List.of(), Set.of("a"), _ -> 1)).isZero();
    }

    @Test
    void a_question_tells_what_it_expects() {
        assertThat(Expected.of("How many beds are there?")).isEqualTo(Expected.NUMBER);
        assertThat(Expected.of("In what year did it open?")).isEqualTo(Expected.TIME);
        assertThat(Expected.of("Who runs the clinic?")).isEqualTo(Expected.PERSON);
        assertThat(Expected.of("What is a triage?")).isEqualTo(Expected.ANYTHING);
    }

    @Test
    void only_what_the_question_does_not_name_is_an_offer() {
        var question = "How many of the 40 beds were free?";

        assertThat(Expected.NUMBER.offeredBy("All 40 beds were taken.", question)).isFalse();
        assertThat(Expected.NUMBER.offeredBy("Of 40 beds, seven were free.", question)).isTrue();
    }

    @Test
    void names_and_figures_of_a_question_are_told_from_its_first_word() {
        assertThat(Names.of("Where did Maria Lind work in 1994?"))
                .containsExactly("maria", "lind", "1994");
        assertThat(Names.missing(Set.of("maria", "lind"), Set.of("lind"))).isEqualTo(0.5);
    }
}
