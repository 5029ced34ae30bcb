package io.kaya.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    @Test
    void no_line_is_wider_than_the_screen_even_with_wide_characters_and_long_words() {
        var text = "한국어 문장은 두 칸씩 차지한다 " + "x".repeat(50) + " end";

        var lines = Words.wrap(text, 20);

        assertThat(lines).allSatisfy(line -> assertThat(Words.width(line)).isLessThanOrEqualTo(20));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Test
    void a_cut_text_says_that_it_was_cut() {
        assertThat(Words.cut("London", 6)).isEqualTo("London");
        assertThat(Words.cut("Londoners", 6)).isEqualTo("Londo…");
    }

    @Test
    void a_table_keeps_ids_whole_and_cuts_the_widest_column() {
        var table = new Table("ID", "TEXT").row("0199a3c2-6f6e", "a long text that does not fit");

        assertThat(table.lines(30, Style.PLAIN))
                .containsExactly("ID             TEXT", "0199a3c2-6f6e  a long text th…");
    }

    @ParameterizedTest
    @CsvSource({
        "30s, PT30S",
        "10m, PT10M",
        "1h30m, PT1H30M",
        "2d, PT48H",
        "PT5M, PT5M",
        "24H, PT24H"
    })
    void lengths_of_time_are_read_as_people_write_them(String typed, Duration meant) {
        assertThat(Times.duration(typed)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "soon", "-5m", "10 minutes"})
    void other_words_are_no_length_of_time(String typed) {
        assertThatThrownBy(() -> Times.duration(typed))
                .hasMessageContaining("is no length of time");
    }

    @Test
    void distances_are_rough() {
        var times = new Times(Clock.fixed(Instant.parse("2026-11-21T14:05:00Z"), ZoneOffset.UTC));

        assertThat(times.distance("2026-11-21T14:02:00Z")).isEqualTo("3 min ago");
        assertThat(times.distance("2026-11-22T14:04:00Z")).isEqualTo("in 23 h");
        assertThat(times.distance("")).isEmpty();
    }

    @Test
    void colour_is_for_terminals_whose_people_want_it() {
        var plain = Terminal.of("oe", "100", Map.of("NO_COLOR", "1", "TERM", "xterm"));
        var piped = Terminal.of("", "", Map.of("TERM", "xterm"));
        var screen = Terminal.of("ioe", "100", Map.of("TERM", "xterm"));

        assertThat(plain.outStyle().bold("x")).isEqualTo("x");
        assertThat(piped.outStyle().bold("x")).isEqualTo("x");
        assertThat(screen.outStyle().bold("x")).isEqualTo("\033[1mx\033[0m");
    }

    @Test
    void a_screen_of_unknown_or_odd_width_gets_a_sensible_one() {
        assertThat(Terminal.of("o", "", Map.of()).columns()).isEqualTo(100);
        assertThat(Terminal.of("o", "12", Map.of()).columns()).isEqualTo(40);
        assertThat(Terminal.of("o", "400", Map.of()).columns()).isEqualTo(120);
    }
}
