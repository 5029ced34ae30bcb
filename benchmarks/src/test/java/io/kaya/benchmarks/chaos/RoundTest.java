package io.kaya.benchmarks.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RoundTest {
    @Test
    void one_seed_makes_one_plan() {
        assertThat(Round.plan(7, 50)).isEqualTo(Round.plan(7, 50)).isNotEqualTo(Round.plan(8, 50));
        assertThat(Round.plan(7, 50)).startsWith(Round.plan(7, 20).toArray(Round[]::new));
    }

    @Test
    void fifty_rounds_hit_every_part_and_hear_every_verdict() {
        var plan = Round.plan(20_261_122, 50);

        var parts = plan.stream().flatMap(round -> round.kills().stream()).map(Round.Kill::part);
        assertThat(parts)
                .contains("quick", "careful", "closed", "coordinator", "broker", "postgres");
        assertThat(plan.stream().flatMap(round -> round.kills().stream()).map(Round.Kill::stage))
                .contains(Round.Stage.values());
        assertThat(plan).extracting(Round::verdict).contains(Verdict.values());
        assertThat(plan).anyMatch(round -> round.withdrawn().isPresent());
    }

    @Test
    void a_question_tells_its_number() {
        assertThat(Stream.of(1, 12, 345).map(n -> Harbours.number(Harbours.question(n))))
                .containsExactly(1, 12, 345);
    }
}
