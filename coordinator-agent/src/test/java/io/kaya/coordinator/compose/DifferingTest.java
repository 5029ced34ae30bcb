package io.kaya.coordinator.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.inference.encoder.OnnxEncoder;
import io.kaya.inference.scoring.Signs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferingTest {

    private static OnnxEncoder encoder;

    @BeforeAll
    static void open() {
        encoder = OnnxEncoder.builtIn();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HbA1c is measured every three months in adults with type 2 diabetes."
                        + " | HbA1c is measured every twelve months in adults with stable type 2 diabetes.",
                "Video interpreters shortened the waiting time."
                        + " | Video interpreters did not shorten the waiting time.",
                "Same-day access increased patient satisfaction."
                        + " | Same-day access reduced patient satisfaction.",
                "The vaccine is given at the age of 65. | The vaccine is given at the age of 70.",
            })
    void different_numbers_a_negation_or_an_opposite_direction_differ(String left, String right) {
        assertThat(Differing.contradict(appraisal("a", left), appraisal("b", right))).isTrue();
        assertThat(Differing.same(appraisal("a", left), appraisal("b", right))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Same-day access increased patient satisfaction. | The canteen reduced its prices by 4 percent.",
                "The vaccine is given at the age of 65. | At the age of 65 the vaccine is given to all.",
                "Fire doors are checked. | The clinic has 9 rooms."
            })
    void other_subjects_and_the_same_numbers_do_not_differ(String left, String right) {
        assertThat(Differing.contradict(appraisal("a", left), appraisal("b", right))).isFalse();
    }

    private static Appraisal appraisal(String node, String text) {
        var claim = new ReleasedClaim(node + "/0", node, 0, 0, text, "Report of " + node, "page 1");
        return new Appraisal(claim, Signs.none(), 0, encoder.query(text));
    }
}
