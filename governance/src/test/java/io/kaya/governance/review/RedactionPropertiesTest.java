package io.kaya.governance.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.governance.disclosure.FindingType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class RedactionPropertiesTest {
    private static final String MARK = FindingType.OTHER.mark();

    @Property
    void what_was_redacted_by_text_is_gone(
            @ForAll @Size(min = 1, max = 4) List<@From("texts") String> texts,
            @ForAll("words") String word) {
        Assume.that(texts.stream().anyMatch(text -> text.contains(word)));

        var redacted =
                RedactedTexts.apply(texts, List.of(new Redaction.Text(word, FindingType.OTHER)));

        assertThat(redacted.texts())
                .flatMap(text -> remains(text))
                .noneMatch(text -> text.contains(word));
    }

    @Property
    void what_remains_is_the_text_without_the_passages(
            @ForAll("texts") String text,
            @ForAll List<@IntRange(min = 0, max = 60) Integer> places) {
        var passages = new ArrayList<Redaction>();
        var kept = new StringBuilder();
        var gone = new boolean[text.length()];
        for (var i = 0; i + 1 < places.size(); i += 2) {
            var start = Math.min(places.get(i), places.get(i + 1));
            var end = Math.min(Math.max(places.get(i), places.get(i + 1)), text.length());
            if (start < end) {
                passages.add(new Redaction.Span(0, start, end, FindingType.OTHER));
                java.util.Arrays.fill(gone, start, end, true);
            }
        }
        for (var i = 0; i < text.length(); i++) {
            if (!gone[i]) {
                kept.append(text.charAt(i));
            }
        }

        var redacted = RedactedTexts.apply(List.of(text), passages);

        assertThat(String.join("", remains(redacted.texts().getFirst())))
                .isEqualTo(kept.toString());
        assertThat(redacted.total())
                .isEqualTo(redacted.texts().getFirst().split(Pattern.quote(MARK), -1).length - 1);
    }

    private static List<String> remains(String text) {
        return List.of(text.split(Pattern.quote(MARK)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab n").ofMaxLength(60);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abn").ofMinLength(1).ofMaxLength(4);
    }
}
