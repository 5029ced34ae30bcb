package io.kaya.node.policy;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.governance.policy.Remark;
import io.kaya.governance.policy.RuleId;
import io.kaya.governance.policy.trial.Tried;
import io.kaya.node.NodeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckingTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final String POLICY =
            """
            policy: draft
            admission:
              - {id: all, when: true, effect: accept}
              - {id: night, when: now.getHours() < 6, effect: refuse}
            """;
    private static final String CASES =
            """
            given: {now: 2026-11-21T12:00:00Z}
            cases:
              - {name: All are welcome, expect: accept, by: [all]}
              - {name: Not by night, now: 2026-11-21T01:00:00Z, expect: refuse, by: [night]}
            """;

    @TempDir Path folder;
    private Path floor;

    @BeforeEach
    void write() throws IOException {
        floor = Files.writeString(folder.resolve("floor.yaml"), "floor: f\n");
    }

    @Test
    void a_draft_whose_cases_pass_may_be_put_in_force() {
        var checked = checking(Clock.fixed(NOON, ZoneOffset.UTC)).check(POLICY, CASES);

        assertThat(checked.remarks()).isEmpty();
        assertThat(checked.inCases()).isEmpty();
        assertThat(requireNonNull(checked.trial()).cases()).allMatch(Tried::passed).hasSize(2);
        assertThat(checked.activatable()).isTrue();
    }

    @Test
    void a_mistake_is_told_with_its_place_and_no_case_is_tried() {
        var slip = POLICY.replace("now.getHours() < 6", "now.getHour() < 6");

        var checked = checking(Clock.fixed(NOON, ZoneOffset.UTC)).check(slip, CASES);

        assertThat(checked.remarks())
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(Remark.Kind.BROKEN);
                    assertThat(remark.rule()).isEqualTo("night");
                    assertThat(remark.line()).isEqualTo(4);
                });
        assertThat(checked.trial()).isNull();
        assertThat(checked.activatable()).isFalse();
    }

    @Test
    void mistakes_of_the_cases_are_told_beside_those_of_the_policy() {
        var checked = checking(Clock.fixed(NOON, ZoneOffset.UTC)).check("policy: [", "cases: 1\n");

        assertThat(checked.remarks()).isNotEmpty();
        assertThat(checked.inCases()).isNotEmpty();
    }

    @Test
    void what_is_doubtful_may_be_put_in_force_all_the_same() {
        var doubtful = POLICY.replace("now.getHours() < 6", "now.getHours() < 6 || true");
        var cases = CASES.replace("expect: accept, by: [all]", "expect: refuse");

        var checked = checking(Clock.fixed(NOON, ZoneOffset.UTC)).check(doubtful, cases);

        assertThat(checked.remarks())
                .extracting(Remark::kind)
                .contains(Remark.Kind.ALWAYS_TRUE)
                .doesNotContain(Remark.Kind.BROKEN);
        assertThat(checked.trial()).isNotNull();
    }

    @Test
    void what_this_node_cannot_keep_is_a_mistake_here() {
        var two = POLICY.replace("effect: accept}", "effect: accept, obligations: {reviewers: 2}}");

        var checked = checking(Clock.fixed(NOON, ZoneOffset.UTC)).check(two, CASES);

        assertThat(checked.remarks())
                .singleElement()
                .satisfies(remark ->
                        assertThat(remark.text()).contains("kaya.node.operators names 1"));
    }

    @Test
    void the_floor_under_the_draft_decides_with_it() throws IOException {
        Files.writeString(floor, "floor: f\nadmission: [{id: a, when: true, effect: refuse}]\n");

        var checked = checking(Clock.fixed(NOON, ZoneOffset.UTC)).check(POLICY, CASES);

        assertThat(requireNonNull(checked.trial()).failed()).isNotEmpty();
    }

    @Test
    void a_check_ends_in_time() {
        var checked = checking(new SlowClock()).check(POLICY, CASES);

        var trial = requireNonNull(checked.trial());
        assertThat(trial.cases()).hasSize(1);
        assertThat(trial.untried()).isEqualTo(1);
        assertThat(trial.unexercised()).contains(new RuleId("night"));
        assertThat(checked.activatable()).isFalse();
    }

    /** Whenever it is looked at, three seconds have passed. */
    private static final class SlowClock extends Clock {
        private Instant now = NOON;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofSeconds(3));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Checking checking(Clock clock) {
        return new Checking(
                new PolicySource(
                        new SmallRyeConfigBuilder()
                                .withMapping(NodeConfig.class)
                                .withDefaultValues(
                                        Map.of(
                                                "kaya.federation", "library",
                                                "kaya.party", "north",
                                                "kaya.node.name", "North",
                                                "kaya.node.organisation", "Northern Libraries",
                                                "kaya.node.policy", "none.yaml",
                                                "kaya.node.floor", floor.toString()))
                                .build()
                                .getConfigMapping(NodeConfig.class)),
                clock);
    }
}
