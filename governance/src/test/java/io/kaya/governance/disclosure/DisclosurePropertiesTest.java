package io.kaya.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class DisclosurePropertiesTest {
    private static final DisclosureScanner SCANNER = new DisclosureScanner(List.of("NO", "GB"));

    @Property(tries = 500)
    void each_finding_is_a_passage_of_the_text_and_none_overlap(@ForAll("texts") String text) {
        var end = 0;
        for (var finding : SCANNER.scan(text)) {
            assertThat(finding.start()).isGreaterThanOrEqualTo(end);
            assertThat(finding.end()).isBetween(finding.start() + 1, text.length());
            assertThat(finding.text()).isEqualTo(text.substring(finding.start(), finding.end()));
            assertThat(finding.score()).isBetween(0.0, 1.0);
            end = finding.end();
        }
    }

    @Property(tries = 300)
    void where_nothing_is_protected_texts_together_have_the_findings_of_each(
            @ForAll("texts") String one, @ForAll("texts") String other) {
        var together = SCANNER.scanTogether(List.of(one, other));

        assertThat(together).containsExactly(SCANNER.scan(one), SCANNER.scan(other));
    }

    @Property(tries = 300)
    void a_protected_value_is_found_between_any_words(
            @ForAll("values") String value,
            @ForAll("words") String before,
            @ForAll("words") String after) {
        var key = new byte[32];
        var scanner =
                new DisclosureScanner(List.of())
                        .protecting(
                                ProtectedValues.of(key, List.of(new Protected.Value(value, "x"))));

        var found = scanner.scan(before + " " + value.toUpperCase(Locale.ROOT) + ", " + after);

        assertThat(found)
                .anyMatch(one ->
                        one.type() == FindingType.PROTECTED_VALUE
                                && one.text().contains(value.toUpperCase(Locale.ROOT)));
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars("abzåéøßжяאبक가王漢09 -'.")
                .ofMinLength(6)
                .ofMaxLength(24)
                .map(text -> "x" + text.strip() + "zyx");
    }

    @Property(tries = 300)
    void any_text_can_be_scanned_and_cleaned(@ForAll String text) {
        SCANNER.scan(text);

        assertThat(OutgoingText.clean(OutgoingText.clean(text)))
                .isEqualTo(OutgoingText.clean(text));
    }

    @Property(tries = 1_000)
    void cleaning_twice_is_cleaning_once_and_leaves_no_markup(@ForAll("markup") String text) {
        var clean = OutgoingText.clean(text);

        assertThat(OutgoingText.clean(clean)).isEqualTo(clean);
        assertThat(clean).doesNotContainPattern("<[a-zA-Z/!?]").doesNotContain("](");
        assertThat(clean).doesNotContainPattern("\\p{L}://").doesNotContainPattern("\\p{Cf}");
        assertThat(clean).doesNotContainPattern("&(?:#\\d+|#x\\p{XDigit}+|lt|amp|colon);");
        assertThat(clean).doesNotContainPattern("(?i)(?:^|[^\\w:/.])//a\\.example");
        assertThat(clean).doesNotContainPattern("a\\.example/xx");
    }

    @Property(tries = 300)
    void a_planted_address_is_found_wherever_it_stands(
            @ForAll("words") String before, @ForAll("words") String after) {
        var text = before + " ola.berg@clinic.example " + after;

        assertThat(SCANNER.scan(text)).anyMatch(f -> f.text().contains("ola.berg@clinic.example"));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                        "the", "clinic", "12", "%", "(", ".", "3-6", "Dr", "\n", "år", "환자", "=")
                .list()
                .ofMaxSize(12)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "ola@clinic.example",
                        "+47 22 34 56 78",
                        "4111 1111 1111 1111",
                        "GB82WEST12345698765432",
                        "943 476 5919",
                        "Dr Berg",
                        "password=",
                        "https://",
                        "AKIAIOSFODNN7EXAMPLE",
                        "DOB ",
                        "12/03/1961",
                        "MRN 004829",
                        " ",
                        "-",
                        ".",
                        "\n",
                        "𝒳",
                        "\u200b",
                        "é",
                        "١٢٣",
                        "token ",
                        "59.91273, 10.74609",
                        "192.168.0.1",
                        "1",
                        "eyJhbGciOiJIUzI1NiJ9",
                        ":",
                        "/",
                        "환자")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "</",
                        "<b>",
                        "</b>",
                        "<script>",
                        "</script>",
                        "<!--",
                        "-->",
                        "<img src=x ",
                        "[",
                        "]",
                        "](",
                        ")",
                        "!",
                        "(",
                        "http://",
                        "https://",
                        "a.example",
                        "www.",
                        "javascript:",
                        "data:",
                        "x",
                        " ",
                        "\n",
                        "\u200b",
                        "\u202e",
                        "\udb40\udc41",
                        "&lt;",
                        "&amp;",
                        "&#58;",
                        "&#x2F;",
                        "&",
                        "lt;",
                        "//",
                        "：／／",
                        "a.example/xx",
                        "]:",
                        "\\",
                        "\"",
                        "'",
                        "<?",
                        "5",
                        "mailto:")
                .list()
                .ofMaxSize(14)
                .map(parts -> String.join("", parts));
    }
}
