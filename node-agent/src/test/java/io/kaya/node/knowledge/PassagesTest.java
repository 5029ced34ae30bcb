package io.kaya.node.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.inference.text.Words;
import io.kaya.node.knowledge.reading.Format;
import io.kaya.node.knowledge.reading.Locator;
import io.kaya.node.knowledge.reading.ReadDocument;
import io.kaya.node.knowledge.reading.Section;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PassagesTest {
    @Example
    void a_paragraph_of_fair_length_is_one_passage() {
        var text = sentence(60) + " " + sentence(70);

        var passages = passages(section("A", text), section("B", sentence(12)));

        assertThat(passages).extracting(Passage::text).containsExactly(text, sentence(12));
        assertThat(passages)
                .extracting(Passage::locator)
                .containsExactly("section \"A\"", "section \"B\"");
        assertThat(passages).extracting(Passage::title).containsOnly("Title");
    }

    @Example
    void small_neighbours_share_a_passage_and_tell_all_their_lines() {
        var passages =
                passages(
                        new Section(new Locator.Lines(1, 1), "", "A title"),
                        new Section(new Locator.Lines(3, 9), "", sentence(50)),
                        new Section(new Locator.Lines(11, 30), "", sentence(170)),
                        new Section(new Locator.Lines(32, 33), "", "The end."));

        assertThat(passages)
                .extracting(Passage::locator)
                .containsExactly("lines 1-9", "lines 11-33");
    }

    @Example
    void rows_never_share_a_passage() {
        var passages =
                passages(
                        new Section(new Locator.Row(2), "", "Clinic: Mission."),
                        new Section(new Locator.Row(3), "", "Clinic: Sunset."));

        assertThat(passages).extracting(Passage::locator).containsExactly("row 2", "row 3");
    }

    @Example
    void a_long_paragraph_is_cut_between_sentences() {
        var text = String.join(" ", IntStream.range(0, 30).mapToObj(i -> sentence(20)).toList());

        var passages = passages(section("A", text));

        assertThat(passages)
                .hasSizeBetween(3, 6)
                .allSatisfy(passage -> {
                    assertThat(passage.text()).startsWith("Word").endsWith(".");
                    assertThat(Words.count(passage.text())).isBetween(40, 220);
                });
    }

    @Property(tries = 300)
    void nothing_is_lost_and_nothing_is_too_long(@ForAll("sections") List<Section> sections) {
        var passages = passages(sections.toArray(Section[]::new));

        assertThat(words(passages.stream().map(Passage::text).toList()))
                .isEqualTo(words(sections.stream().map(Section::text).toList()));
        assertThat(passages)
                .allSatisfy(passage -> assertThat(Words.count(passage.text())).isBetween(1, 220));
    }

    @Provide
    Arbitrary<List<Section>> sections() {
        var word =
                Arbitraries.strings()
                        .withChars("abcdeXYZ .,!?\"(é#|-1")
                        .ofMinLength(1)
                        .ofMaxLength(8);
        var paragraph = word.list().ofMaxSize(260).map(words -> String.join(" ", words));
        var text =
                paragraph
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(5)
                        .map(paragraphs -> String.join("\n\n", paragraphs));
        var place =
                Arbitraries.of(
                        new Locator.Page(1),
                        new Locator.Page(2),
                        new Locator.Lines(1, 9),
                        new Locator.Lines(10, 12),
                        new Locator.Row(3),
                        new Locator.Start(),
                        new Locator.Heading("H"));
        return Combinators.combine(place, text)
                .as((where, what) -> new Section(where, "", what))
                .list()
                .ofMaxSize(6);
    }

    private static List<Passage> passages(Section... sections) {
        return Passages.of(
                "id", new ReadDocument("Title", Format.MD, List.of(sections), List.of()));
    }

    private static Section section(String heading, String text) {
        return new Section(new Locator.Heading(heading), heading, text);
    }

    private static String sentence(int words) {
        return "Word" + " and".repeat(words - 2) + " end.";
    }

    private static String words(List<String> texts) {
        return String.join("", texts).replaceAll("\\s+", "");
    }
}
