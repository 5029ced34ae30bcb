package io.kaya.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void abbreviations_initials_and_decimals_do_not_end_a_sentence() {
        assertThat(split("Dr. Ada B. Cole gave 2.5 mg, e.g. at night. It helped."))
                .containsExactly("Dr. Ada B. Cole gave 2.5 mg, e.g. at night.", "It helped.");
    }

    @Test
    void questions_and_quotations_end_where_their_marks_end() {
        assertThat(split("\"Why wait?\" asked the nurse. No one knew! The ward closed."))
                .containsExactly(
                        "\"Why wait?\" asked the nurse.", "No one knew!", "The ward closed.");
    }

    @Test
    void headings_items_and_empty_lines_stand_alone() {
        assertThat(
                        split(
                                "# Results\nFewer falls\nwere seen.\n\nMethods\n\n- first item\n- second item"))
                .containsExactly(
                        "# Results",
                        "Fewer falls\nwere seen.",
                        "Methods",
                        "- first item",
                        "- second item");
    }

    @Test
    void a_hard_wrapped_line_does_not_end_a_sentence() {
        assertThat(split("The audit covered\nfour clinics. It ended\nin May."))
                .containsExactly("The audit covered\nfour clinics.", "It ended\nin May.");
    }

    @Property
    void spans_lie_in_order_and_leave_out_only_white_space(@ForAll String text) {
        var left = new StringBuilder(text);
        int end = 0;
        for (var span : Sentences.of(text)) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            end = span.end();
            for (int i = span.start(); i < span.end(); i++) {
                left.setCharAt(i, ' ');
            }
        }

        assertThat(left.toString()).isBlank();
    }

    private static List<String> split(String text) {
        return Sentences.of(text).stream().map(span -> span.of(text)).toList();
    }
}
