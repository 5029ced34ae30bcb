package io.kaya.governance.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutgoingTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "see [the guide](https://evil.example/?q=1) now | see the guide now",
                "![chart](https://evil.example/p.png?d=secret) | chart",
                "[![a](http://x.example/i.png)](http://y.example) | a",
                "[x](//evil.example/a) | x",
                "[x](javascript:alert(1)) | x",
                "1http://evil.example | 1[link]",
                "a [b](c | a [b] (c",
                "read https://evil.example/a?b=c today | read [link] today",
                "read <https://evil.example> today | read [link] today",
                "www.evil.example/x is here | [link] is here",
                "[ref]: http://evil.example | [ref]: [link]",
                "<b>bold</b> and <i>thin</i> | bold and thin",
                "<img src=x onerror=alert(1)>dose | dose",
                "<script>alert(1)</script>dose | dose",
                "<scr<script>ipt>dose | < script>dose",
                "dose<!-- hidden --> 5 mg | dose 5 mg",
                "dose <img src=x | dose < img src=x",
                "see evil.example/a?b=secret now | see [link] now",
                "see secret.evil.example now | see [link] now",
                "see //evil.example/x now | see [link] now",
                "see send('http://secret').evil.example/x now | see send('[link] now",
                "(http://evil.example). Then | ([link]). Then",
                "see \\\\evil.example\\share now | see [link] now",
                "see https：／／evil.example/x now | see [link] now",
                "see ：／／//evil.example now | see ：／／[link] now",
                "see һttps://evil.example/x now | see [link] now",
                "see hxxps://evil.example/x now | see [link] now",
                "see data:,secret now | see [link] now",
                "see data:text/html;base64,AAAA now | see [link] now",
                "&lt;b&gt;bold&lt;/b&gt; | bold",
                "&amp;lt;b&amp;gt;bold | bold",
                "see &#104;ttps&colon;//evil.example/x now | see [link] now",
                "［x］（https://evil.example） | x",
                "![a][ref] [ref]: /pixel.png?d=1 | ![a][ref] [ref] : /pixel.png?d=1",
                "<https://evil.example/x> | [link]",
                "[img]http://evil.example/x[/img] | [img][link][/img]",
            })
    void takes_out_links_images_and_markup(String text, String clean) {
        var cleaned = OutgoingText.clean(text);

        if (clean.contains("script")) {
            assertThat(cleaned).doesNotContainPattern("<[a-zA-Z/]").contains("dose");
            return;
        }
        assertThat(cleaned).isEqualTo(clean);
    }

    @Test
    void takes_out_what_nobody_sees() {
        var tags = new StringBuilder();
        "secret".chars().forEach(unit -> tags.appendCodePoint(0xE0000 + unit));

        assertThat(
                        OutgoingText.clean(
                                "d\u200bo\u2060s\ufeffe\u00ad" + tags + " \u202e5\u202c mg\ufe0f"))
                .isEqualTo("dose 5 mg");
        assertThat(OutgoingText.clean("a\u0000b\u0007c\u001b[31md\ue000\ud800"))
                .isEqualTo("abc[31md");
        assertThat(OutgoingText.clean("a\u3164b\u2800c\u115fd")).isEqualTo("abcd");
    }

    @Test
    void a_pile_of_marks_carries_nothing() {
        var piled = "a" + "\u0301".repeat(200) + "b";

        assertThat(OutgoingText.clean(piled)).isEqualTo("a" + "\u0301".repeat(6) + "b");
    }

    @Test
    void lines_stay_lines() {
        assertThat(OutgoingText.clean("a\r\nb\rc\u2028d\u0085e\tf")).isEqualTo("a\nb\nc\nd\ne\tf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Give 500 mg if eGFR < 30 and > 15, p<0.05, x > 3.",
                "Claims [1] and [2] (see page 3) differ by 5%.",
                "Ask at 08:00-18:00; ratio 1:8; note: none.",
                "Größe 1,5 µm – «så», 환자 1,190명, रोगी, 10⁹/L, ½, β-blocker",
                "Doses: 5 mg\nThen: 10 mg\n\t- weekly",
                "The data: 12 of 40. File: none. A mailto link is not used.",
                "Emoji 👩‍⚕ are rare",
                "Write to ola.berg@mail.clinic.example or kari@post.example.no.",
                "R&D at AT&T; Booking.com and Node.js, e.g. and/or i.e. 24/7.",
                "See [2]: it says 5 mg. Version 2.1.0, p. 3.2.1",
                "C:\\Users and a\\b"
            })
    void leaves_ordinary_text_alone(String text) {
        assertThat(OutgoingText.clean(text)).isEqualTo(text.replace("\u200d", ""));
    }
}
