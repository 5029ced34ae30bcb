package io.kaya.governance.policy.trial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.governance.policy.Case;
import io.kaya.governance.policy.Floor;
import io.kaya.governance.policy.PastRequest;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.RuleId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class TrialTest {
    private static final Policy POLICY =
            Policy.read(
                    """
                    policy: north
                    admission:
                      - id: research
                        when: request.purpose.isA("ResearchAndDevelopment")
                        effect: accept
                      - id: night
                        when: now.getHours("Europe/Oslo") < 6
                        effect: refuse
                        code: closed
                    """);

    @Test
    void cases_pass_when_effect_rules_and_code_are_as_expected() {
        var trial =
                Trial.of(
                        POLICY,
                        cases(
                                """
                                - {name: by day, expect: accept, by: [research]}
                                - name: by night
                                  now: 2026-11-21T01:00:00Z
                                  expect: refuse
                                  by: [night]
                                  code: closed
                                """));

        assertThat(trial.failed()).isEmpty();
        assertThat(trial.unexercised()).isEmpty();
        assertThat(trial.passed()).isTrue();
    }

    @Test
    void a_failed_case_tells_what_was_expected_and_what_it_is() {
        var trial =
                Trial.of(
                        POLICY,
                        cases(
                                """
                                - name: wrong
                                  request: {purpose: Marketing}
                                  expect: accept
                                  by: [research]
                                  code: closed
                                """));

        assertThat(trial.passed()).isFalse();
        assertThat(trial.failed())
                .singleElement()
                .satisfies(tried ->
                        assertThat(tried.wrong())
                                .containsExactly(
                                        "expected accept, but it is refuse (no-rule)",
                                        "expected by research, but by no rule",
                                        "expected code closed, but it is no-rule"));
    }

    @Test
    void a_rule_that_no_case_exercises_is_named() {
        var trial = Trial.of(POLICY, cases("- {name: by day, expect: accept}\n"));

        assertThat(trial.failed()).isEmpty();
        assertThat(trial.unexercised()).containsExactly(new RuleId("night"));
        assertThat(trial.passed()).isFalse();
    }

    @Test
    void cases_without_time_for_them_pass_nowhere() {
        var two = cases("- {name: one, expect: accept}\n- {name: other, expect: accept}\n");
        var left = new AtomicInteger(1);

        var trial = Trial.of(POLICY, two, () -> left.getAndDecrement() > 0);

        assertThat(trial.cases())
                .singleElement()
                .matches(tried -> tried.tried().name().equals("one"));
        assertThat(trial.untried()).isEqualTo(1);
        assertThat(trial.passed()).isFalse();
    }

    @Test
    void the_floor_is_tried_by_its_own_people() {
        var floor = Floor.read("floor: f\nadmission: [{id: a, when: 'false', effect: refuse}]\n");

        var trial = Trial.of(POLICY.under(floor), List.of());

        assertThat(trial.unexercised())
                .containsExactly(new RuleId("research"), new RuleId("night"));
    }

    @Test
    void a_simulation_lists_every_flip_and_nothing_else() {
        var draft =
                Policy.read(
                        """
                        policy: north
                        admission:
                          - {id: all, when: true, effect: accept, obligations: {reviewers: 1}}
                          - id: night
                            when: now.getHours("Europe/Oslo") < 6
                            effect: refuse
                            code: closed
                        """);
        var past =
                PastRequest.read(
                        """
                        given: {now: 2026-11-21T12:00:00Z}
                        requests:
                          - {id: stricter, request: {purpose: AcademicResearch}}
                          - {id: wider, request: {purpose: Marketing}}
                          - id: same
                            now: 2026-11-21T01:00:00Z
                            request: {purpose: Marketing}
                        """
                                .getBytes(UTF_8));

        var simulation = Simulation.of(POLICY, draft, past);

        assertThat(simulation.replayed()).isEqualTo(3);
        assertThat(simulation.flips())
                .extracting(Simulation.Flip::request)
                .containsExactly("stricter", "wider");
        assertThat(Simulation.of(POLICY, POLICY, past).flips()).isEmpty();
    }

    private static List<Case> cases(String cases) {
        var yaml =
                """
                given:
                  now: 2026-11-21T12:00:00Z
                  request: {purpose: AcademicResearch}
                cases:
                """
                        + cases.indent(2);
        return Case.read(yaml.getBytes(UTF_8));
    }
}
