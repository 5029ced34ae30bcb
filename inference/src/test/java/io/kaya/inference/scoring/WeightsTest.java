package io.kaya.inference.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WeightsTest {

    @Test
    void a_score_is_the_weighted_sum_and_unknown_signs_count_nothing() {
        var weights = new Weights("by hand", -1, 0.5, Map.of("cosine", 2.0));

        var score = weights.score(Signs.none().with("cosine", 0.75).with("colour", 9));

        assertThat(score).isEqualTo(0.5);
        assertThat(weights.probability(Signs.none().with("cosine", 0.5))).isEqualTo(0.5);
    }

    @Test
    void a_missing_file_is_named() {
        assertThatThrownBy(() -> Weights.load(WeightsTest.class, "nowhere.json"))
                .hasMessageContaining("nowhere.json");
    }
}
