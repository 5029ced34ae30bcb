package io.kaya.benchmarks.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.benchmarks.disclosure.Labelled.Span;
import io.kaya.governance.disclosure.DisclosureScanner;
import io.kaya.governance.disclosure.FindingType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorpusTest {
    @TempDir Path folder;

    @Test
    void the_same_seed_makes_the_same_corpus_and_every_template_is_used() {
        var templates = Template.read("measured");

        var once = corpus(templates);
        var again = corpus(templates);

        assertThat(once).isEqualTo(again).hasSize(templates.size());
        assertThat(once).noneMatch(document -> document.text().matches("(?s).*[{}|].*"));
    }

    @Test
    void what_is_measured_was_not_tuned_on() {
        assertThat(Template.read("measured")).doesNotContainAnyElementsOf(Template.read("tuning"));
    }

    @Test
    void what_stands_in_a_gap_is_labelled_where_it_stands() {
        var random = new Random(7);
        var template =
                new Template("en", "Only [[small-group|{few} men]] wrote to {email} in {year}.");

        var document = template.filled(new Fillings(random, new ProtectedCorpus(random)));

        assertThat(document.spans()).hasSize(2);
        var group =
                document.spans().stream()
                        .filter(s -> s.type() == FindingType.SMALL_GROUP)
                        .findFirst()
                        .orElseThrow();
        assertThat(document.text().substring(group.start(), group.end())).matches("[1-4] men");
    }

    @Test
    void a_passage_that_is_found_in_part_is_missed() {
        var scores = new Scores();
        var text = "Write to ola@clinic.example now";
        var findings = new DisclosureScanner(List.of()).scan(text);

        scores.count(new Labelled(text, List.of(new Span(9, 27, FindingType.EMAIL))), findings);
        scores.count(new Labelled(text, List.of(new Span(6, 27, FindingType.EMAIL))), findings);
        scores.count(new Labelled(text, List.of()), findings);

        var score = scores.byType().get(FindingType.EMAIL);
        assertThat(score).isNotNull();
        assertThat(score.recall()).isEqualTo(0.5);
        assertThat(score.precision()).isEqualTo(2.0 / 3);
        assertThat(score.f2()).isBetween(0.5, 2.0 / 3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"text\": \"a\", \"spans\": []} b | mine.jsonl:2: no document",
                "not json | mine.jsonl:2: no document",
                "{\"text\": \"a\"} | mine.jsonl:2: a document has a text and spans",
                "{\"text\": \"a\", \"spans\": [{\"start\": 0, \"end\": 9, \"type\": \"email\"}]} | mine.jsonl:2: 0-9 is no passage",
                "{\"text\": \"a\", \"spans\": [{\"start\": 0, \"end\": 1, \"type\": \"mail\"}]} | mine.jsonl:2: 'mail' is no class"
            })
    void a_bad_line_is_told_by_its_number(String line, String message) throws IOException {
        var good =
                "{\"text\": \"Call +47 22 34 56 78\", \"spans\": [{\"start\": 5, \"end\": 20, \"type\": \"phone\"}]}\n";
        var file = Files.writeString(folder.resolve("mine.jsonl"), good + line);

        assertThatThrownBy(() -> CorpusFile.read(file))
                .isInstanceOf(BadCorpusException.class)
                .hasMessageStartingWith(message);
        assertThat(CorpusFile.read(Files.writeString(file, good))).hasSize(1);
    }

    private static List<Labelled> corpus(List<Template> templates) {
        var random = new Random(3);
        return Corpus.of(templates, templates.size(), random, new ProtectedCorpus(random));
    }
}
