package io.kaya.node.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.inference.encoder.Encoded;
import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.encoder.OnnxEncoder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassageIndexTest {

    private static OnnxEncoder encoder;

    @TempDir Path folder;

    @BeforeAll
    static void open() {
        encoder = OnnxEncoder.builtIn();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void words_and_meaning_find_the_passage() {
        try (var index = PassageIndex.open(folder, encoder)) {
            fill(index);

            var byWords = index.search("asthma inhalers", 2);
            var byMeaning = index.search("people who did not turn up for their visit", 2);

            assertThat(byWords.getFirst().id()).isEqualTo("asthma#0");
            assertThat(byWords.getFirst().lexical()).isEqualTo(1);
            assertThat(byMeaning.getFirst().passage().title()).isEqualTo("Reminder audit");
        }
    }

    @Test
    void a_changed_document_takes_the_place_of_the_former_one_at_once() {
        try (var index = PassageIndex.open(folder, encoder)) {
            fill(index);

            index.replace("asthma", List.of(passage("asthma", "Asthma plan", "Spacers are free.")));

            assertThat(index.size()).isEqualTo(2);
            assertThat(index.passages("asthma"))
                    .extracting(Passage::text)
                    .containsExactly("Spacers are free.");
        }
    }

    @Test
    void a_removed_document_is_found_no_more() {
        try (var index = PassageIndex.open(folder, encoder)) {
            fill(index);

            index.remove("asthma");

            assertThat(index.documents()).containsExactly("reminders");
            assertThat(index.search("asthma inhalers", 5))
                    .extracting(Evidence::id)
                    .containsExactly("reminders#0");
        }
    }

    @Test
    void what_was_committed_is_there_after_opening_again() {
        try (var index = PassageIndex.open(folder, encoder)) {
            fill(index);
        }

        try (var index = PassageIndex.open(folder, encoder)) {
            assertThat(index.documents()).containsExactly("asthma", "reminders");
            assertThat(index.search("inhalers", 1).getFirst().cosine()).isGreaterThan(0.2);
        }
    }

    @Test
    void another_models_vectors_are_not_used() {
        try (var index = PassageIndex.open(folder, encoder)) {
            fill(index);
        }

        try (var index = PassageIndex.open(folder, new OtherModel())) {
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void an_empty_index_and_an_empty_query_find_nothing() {
        try (var index = PassageIndex.open(folder, encoder)) {
            assertThat(index.search("anything", 3)).isEmpty();

            fill(index);

            assertThat(index.search("of the", 3))
                    .allSatisfy(one -> assertThat(one.lexical()).isZero());
        }
    }

    @Test
    void a_question_of_100_kilobytes_is_searched_all_the_same() {
        try (var index = PassageIndex.open(folder, encoder)) {
            fill(index);
            var words = new StringBuilder();
            for (int i = 0; words.length() < 100_000; i++) {
                words.append("word").append(i).append(' ');
            }

            assertThat(index.search(words + "asthma", 3)).isNotEmpty();
        }
    }

    @Test
    void a_rare_term_tells_more() {
        try (var index = PassageIndex.open(folder, encoder)) {
            fill(index);

            var rarity = index.rarity(Set.of("asthma", "clinic"));

            assertThat(rarity.get("asthma")).isGreaterThan(rarity.get("clinic"));
        }
    }

    private static void fill(PassageIndex index) {
        index.replace(
                "asthma",
                List.of(
                        passage(
                                "asthma",
                                "Asthma plan",
                                "The clinic checks inhalers for asthma twice a year.")));
        index.replace(
                "reminders",
                List.of(
                        passage(
                                "reminders",
                                "Reminder audit",
                                "Missed appointments in the clinic fell after text messages.")));
    }

    private static Passage passage(String document, String title, String text) {
        return new Passage(document, title, "page 1", text);
    }

    private static final class OtherModel implements Encoder {
        @Override
        public float[] query(String text) {
            return new float[] {1, 0};
        }

        @Override
        public List<Encoded> encode(List<String> texts) {
            return texts.stream().map(text -> new Encoded(query(text), 1, 1)).toList();
        }

        @Override
        public int dimension() {
            return 2;
        }

        @Override
        public String model() {
            return "other";
        }

        @Override
        public void close() {}
    }
}
