package io.kaya.node.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.inference.text.Span;
import io.kaya.inference.text.Words;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void a_short_sentence_stays_as_it_is() {
        var passage = "Before. The ward has nine beds. After.";

        var excerpt = Excerpt.of(passage, new Span(8, 31), "How many beds?", 60);

        assertThat(excerpt.text()).isEqualTo("The ward has nine beds.");
    }

    @Test
    void of_a_long_sentence_the_clauses_about_the_question_stay() {
        var passage =
                "the first clause says little, ".repeat(15)
                        + "the ward has nine beds, and then it goes on, ".repeat(1)
                        + "and on, ".repeat(40);

        var excerpt =
                Excerpt.of(
                        passage, new Span(0, passage.length()), "How many beds has the ward?", 60);

        assertThat(excerpt.text())
                .startsWith("… ")
                .endsWith(" …")
                .contains("the ward has nine beds");
        assertThat(excerpt.text()).contains(excerpt.quoted().getFirst().of(passage));
    }

    @Property
    void an_excerpt_is_never_too_long_and_repeats_the_passage_letter_by_letter(
            @ForAll
                    @StringLength(min = 1, max = 900)
                    @CharRange(from = 'a', to = 'e')
                    @CharRange(from = ' ', to = ',')
                    String text) {
        if (text.isBlank()) {
            return;
        }
        var excerpt = Excerpt.of(text, new Span(0, text.length()), "a b c", 20);

        assertThat(Words.count(excerpt.text())).isLessThanOrEqualTo(20);
        for (var span : excerpt.quoted()) {
            assertThat(excerpt.text()).contains(span.of(text));
        }
    }
}
