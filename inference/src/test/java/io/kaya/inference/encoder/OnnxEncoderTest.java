package io.kaya.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.segment.TextSegment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OnnxEncoderTest {

    private static OnnxEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = OnnxEncoder.builtIn();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void a_text_has_the_same_vector_alone_and_among_others() {
        var texts = new ArrayList<String>();
        for (int i = 1; i <= 40; i++) {
            texts.add(
                    "Clinic "
                            + i
                            + " measured the blood pressure of its patients. ".repeat(1 + i % 7));
        }

        var together = encoder.encode(texts);

        for (int i = 0; i < texts.size(); i++) {
            assertThat(Encoder.cosine(together.get(i).vector(), encoder.query(texts.get(i))))
                    .isGreaterThan(0.999);
        }
    }

    @Test
    void like_meanings_are_nearer_than_unlike_ones() {
        var question = encoder.query("How can clinics lower the number of missed appointments?");

        var near = encoder.query("Text reminders reduced no-shows in primary care.");
        var far = encoder.query("The river rises in the northern hills.");

        assertThat(Encoder.cosine(question, near))
                .isGreaterThan(Encoder.cosine(question, far) + 0.3);
        assertThat(Encoder.cosine(near, near))
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
    }

    @Test
    void the_end_of_a_long_text_still_counts() {
        var start = "The ward keeps a list of its visitors. ".repeat(25);

        var encoded =
                encoder.encode(List.of(start, start + "Penguins swim in cold seas. ".repeat(9)));

        assertThat(encoded.get(0).tokens()).isGreaterThan(128);
        assertThat(encoded).noneMatch(Encoded::cut);
        assertThat(Encoder.cosine(encoded.get(0).vector(), encoded.get(1).vector()))
                .isLessThan(0.97);
    }

    @Test
    void callers_can_ask_which_texts_were_cut() {
        var before = encoder.textsCut();

        var response =
                encoder.embedAll(
                        List.of(
                                TextSegment.from("short"),
                                TextSegment.from("far too long for one passage ".repeat(120))));

        assertThat(response.content()).hasSize(2);
        assertThat(response.metadata()).containsEntry("cut", List.of(1));
        assertThat(encoder.textsCut()).isEqualTo(before + 1);
    }

    @Test
    void without_a_usable_gpu_the_cpu_takes_over_and_says_why() {
        try (var wanted = OnnxEncoder.open(ModelFiles.builtIn(), Provider.CUDA)) {
            if (wanted.device().provider() == Provider.CPU) {
                assertThat(wanted.device().why()).containsAnyOf("no CUDA", "no GPU");
            }
            assertThat(wanted.query("works")).hasSize(384);
        }
    }

    @Test
    void nothing_runs_after_closing() {
        var closed = OnnxEncoder.builtIn();

        closed.close();

        assertThatThrownBy(() -> closed.query("anything"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void no_texts_give_no_vectors() {
        assertThat(encoder.encode(List.of())).isEmpty();
    }
}
