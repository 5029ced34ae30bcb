package io.kaya.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that was made to keep the scanner busy ends all the same. */
final class HostileTextTest {
    private static final DisclosureScanner SCANNER =
            new DisclosureScanner(List.of("NO", "GB"))
                    .protecting(
                            ProtectedValues.of(
                                    new byte[32],
                                    IntStream.range(4, 40)
                                            .mapToObj(n -> new Protected.Value("b".repeat(n), "x"))
                                            .toList()))
                    .guessingNames()
                    .counting(new SmallGroups(5, Weight.HOLD));
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final int LENGTH = 20_000;

    @Test
    void links_in_links_in_links_end_soon() {
        var nested = "[".repeat(20_000) + "a" + "](b)".repeat(20_000);

        var clean = assertTimeoutPreemptively(SOON, () -> OutgoingText.clean(nested));

        assertThat(clean).doesNotContain("](").isEqualTo(OutgoingText.clean(clean));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@",
                "a.",
                "1",
                "1 ",
                "1-",
                "1.1.",
                "1:",
                ":",
                "<",
                "<a",
                "[",
                "](",
                "![a](",
                "<!--",
                "-----BEGIN PRIVATE KEY-----",
                "eyJaaaaaaaa.",
                "password",
                "password ",
                "token Aa0",
                "born ",
                "born 1 ",
                "Dr A",
                "Dr Aa ",
                "patient Aa ",
                "A. ",
                "http://",
                "www.a",
                "+47 2",
                "GB82",
                "GB82 WEST ",
                "1.1111, ",
                "x [at] ",
                "<script>",
                "mailto:a",
                "\u200b",
                "\ud83d",
                "record no 1",
                "bearer ",
                "a://b:c",
                "59°",
                "é@é.",
                "b ",
                "a\u0315\u0300",
                "%41",
                "a1",
                "1/",
                "geo:1",
                "1,1111; ",
                "a.no/",
                "//a.b",
                "12 March ",
                "Anna ",
                "two ",
                "&amp;",
                "&amp",
                "amp;",
                "\\\\a",
                "aa.",
                "1 a ",
                "patients|",
                "a|1\n",
                "Aa Aa ",
                "ᄀ"
            })
    void scanning_and_cleaning_end_soon(String piece) {
        var text = piece.repeat(LENGTH / piece.length());

        assertTimeoutPreemptively(
                SOON,
                () -> {
                    assertThat(SCANNER.scan(text)).isNotNull();
                    assertThat(OutgoingText.clean(text)).isNotNull();
                });
    }
}
