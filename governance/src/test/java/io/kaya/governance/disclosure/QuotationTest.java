package io.kaya.governance.disclosure;

import static io.kaya.governance.disclosure.Quotation.countWords;
import static io.kaya.governance.disclosure.Quotation.quotedWords;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class QuotationTest {
    private static final String SOURCE =
            "Inhaler technique should be checked at every review, and at least once a year.";

    @Test
    void a_text_taken_from_its_source_is_quoted_whole() {
        assertThat(quotedWords(List.of(SOURCE), List.of("Before. " + SOURCE + " After.")))
                .isEqualTo(14);
    }

    @Test
    void only_runs_of_five_words_count() {
        var own =
                "We say that technique should be checked at every visit by a nurse at least once a month";

        assertThat(quotedWords(List.of(own), List.of(SOURCE))).isEqualTo(6);
        assertThat(quotedWords(List.of("should be checked at"), List.of(SOURCE))).isZero();
    }

    @Test
    void capitals_and_punctuation_do_not_hide_a_quotation() {
        var text = "INHALER technique -- should be: checked at (every) review";

        assertThat(quotedWords(List.of(text), List.of(SOURCE))).isEqualTo(8);
    }

    @Test
    void a_run_does_not_reach_from_one_source_into_the_next() {
        assertThat(quotedWords(List.of("a b c d e f"), List.of("a b c", "d e f"))).isZero();
    }

    @Test
    void words_are_counted_as_a_reader_would() {
        assertThat(countWords("14.2 percent, i.e. fewer -- than before!")).isEqualTo(6);
        assertThat(countWords("")).isZero();
        assertThat(countWords("흡연율은 2015년 감소했다")).isEqualTo(3);
    }
}
