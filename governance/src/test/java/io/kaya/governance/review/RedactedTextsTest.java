package io.kaya.governance.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.governance.disclosure.DisclosureScanner;
import io.kaya.governance.disclosure.FindingType;
import io.kaya.governance.review.Redaction.Span;
import io.kaya.governance.review.Redaction.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RedactedTextsTest {
    private static final List<String> TEXTS =
            List.of("Ask Berg at ola@clinic.example.", "Berg wrote it. Ask Berg.", "Guideline 28");

    @Test
    void without_redactions_nothing_changes() {
        var redacted = RedactedTexts.apply(TEXTS, List.of());

        assertThat(redacted.texts()).isEqualTo(TEXTS);
        assertThat(redacted.counts()).containsExactly(0, 0, 0);
        assertThat(redacted.total()).isZero();
    }

    @Test
    void a_passage_becomes_a_mark_of_its_class() {
        var redacted = RedactedTexts.apply(TEXTS, List.of(new Span(0, 12, 30, FindingType.EMAIL)));

        assertThat(redacted.texts().getFirst()).isEqualTo("Ask Berg at [redacted: e-mail].");
        assertThat(redacted.counts()).containsExactly(1, 0, 0);
    }

    @Test
    void a_text_is_replaced_wherever_it_stands() {
        var redacted =
                RedactedTexts.apply(TEXTS, List.of(new Text("Berg", FindingType.PERSON_NAME)));

        assertThat(redacted.texts())
                .containsExactly(
                        "Ask [redacted: name] at ola@clinic.example.",
                        "[redacted: name] wrote it. Ask [redacted: name].",
                        "Guideline 28");
        assertThat(redacted.counts()).containsExactly(1, 2, 0);
        assertThat(redacted.total()).isEqualTo(3);
    }

    @Test
    void passages_that_overlap_become_one_mark_of_the_longest() {
        var redacted =
                RedactedTexts.apply(
                        List.of("0123456789"),
                        List.of(
                                new Span(0, 1, 4, FindingType.PHONE),
                                new Span(0, 3, 9, FindingType.NATIONAL_ID),
                                new Span(0, 3, 4, FindingType.URL)));

        assertThat(redacted.texts()).containsExactly("0[redacted: national id]9");
        assertThat(redacted.counts()).containsExactly(1);
    }

    @Test
    void occurrences_that_overlap_themselves_go_whole() {
        var redacted =
                RedactedTexts.apply(
                        List.of("xananay"), List.of(new Text("ana", FindingType.OTHER)));

        assertThat(redacted.texts()).containsExactly("x[redacted: by the operator]y");
    }

    @Test
    void half_a_character_takes_the_other_half_along() {
        var redacted =
                RedactedTexts.apply(List.of("a👩b"), List.of(new Span(0, 2, 3, FindingType.OTHER)));

        assertThat(redacted.texts()).containsExactly("a[redacted: by the operator]b");
    }

    @ParameterizedTest
    @CsvSource({"0, -1, 3", "0, 3, 3", "0, 4, 3", "0, 0, 99", "3, 0, 1", "-1, 0, 1"})
    void a_passage_outside_its_text_is_refused(int index, int start, int end) {
        var outside = new Span(index, start, end, FindingType.OTHER);

        assertThatThrownBy(() -> RedactedTexts.apply(TEXTS, List.of(outside)))
                .isInstanceOf(SpanOutsideTextException.class);
    }

    @Test
    void a_text_that_stands_nowhere_is_refused_and_not_repeated() {
        assertThatThrownBy(() ->
                        RedactedTexts.apply(TEXTS, List.of(new Text("berg", FindingType.OTHER))))
                .isInstanceOf(NothingToRedactException.class)
                .hasMessageNotContaining("berg");
        assertThatThrownBy(() -> new Text(" ", FindingType.OTHER))
                .isInstanceOf(NothingToRedactException.class);
    }

    @Test
    void no_text_reaches_a_log_line() {
        var redaction = new Text("Berg", FindingType.PERSON_NAME);

        assertThat(redaction.toString()).isEqualTo("Text[person-name]");
        assertThat(RedactedTexts.apply(TEXTS, List.of(redaction)).toString())
                .isEqualTo("RedactedTexts[1, 2, 0]");
    }

    @Test
    void redacting_every_finding_leaves_nothing_to_find() {
        var scanner = new DisclosureScanner(List.of("NO"));
        var text = "Mrs Berg, DOB 12/03/1961, berg@example.org, MRN 0048291, password=hunter2";

        var redactions =
                scanner.scan(text).stream().<Redaction>map(found -> Span.of(0, found)).toList();

        assertThat(scanner.scan(RedactedTexts.apply(List.of(text), redactions).texts().getFirst()))
                .isEmpty();
    }
}
