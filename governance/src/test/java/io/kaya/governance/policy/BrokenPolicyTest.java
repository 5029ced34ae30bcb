package io.kaya.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kaya.governance.policy.Admission.Refuse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BrokenPolicyTest {
    @Test
    void everything_that_is_wrong_is_told_at_once_with_rule_and_line() {
        var broken =
                broken(
                        """
                        policy: north
                        colour: blue
                        admission:
                          - id: research
                            when: request.purpos == "x"
                            effect: permit
                          - id: research
                            effect: accept
                            until: 2027-12-31
                          - when: true
                            effect: accept
                          - just words
                        release:
                          - id: harmless
                            when: size(findings) == "0"
                            effect: accept
                            until: 31.12.2027
                        """);

        assertThat(broken.problems())
                .extracting(Problem::toString)
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("line 2: `colour` is not known here"),
                        text ->
                                assertThat(text)
                                        .startsWith(
                                                "rule research, line 5: `when` does not compile")
                                        .contains("purpos", "Request[purpose, question"),
                        text ->
                                assertThat(text)
                                        .startsWith("rule research, line 6: `effect` cannot be")
                                        .contains("accept, review, refuse"),
                        text -> assertThat(text).contains("line 7: Another rule has this id"),
                        text -> assertThat(text).contains("line 7: `when` is missing"),
                        text -> assertThat(text).contains("line 9: `until` is not known here"),
                        text ->
                                assertThat(text)
                                        .isEqualTo(
                                                "line 10: `id` is missing; give the rule a name of its own"),
                        text -> assertThat(text).startsWith("line 12: This is no rule"),
                        text ->
                                assertThat(text)
                                        .contains("rule harmless, line 15: `when` does not"),
                        text -> assertThat(text).contains("line 16: `effect` cannot be", "approve"),
                        text -> assertThat(text).contains("line 14: `grantedBy` is missing"),
                        text -> assertThat(text).contains("line 17: `until` is no date"));
        assertThat(broken).hasMessageContainingAll("purpos", "grantedBy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "''                                            | empty",
                "policy: a                                     | `admission` is missing",
                "admission: []                                 | `policy` is missing",
                "policy: \\nadmission: []                      | `policy` is missing",
                "policy: [a]\\nadmission: []                   | `policy` needs one plain text",
                "policy: a b\\nadmission: []                   | use letters, digits",
                "policy: a\\nadmission: {}                     | needs a list of rules",
                "policy: a\\nadmission: yes                    | needs a list of rules",
                "policy: a\\npolicy: b\\nadmission: []         | twice",
                "policy: a\\nadmission: [{id: a, id: b, when: true, effect: accept}] | twice",
                "policy: a\\nadmission: [{id: a, when: [true], effect: accept}] | one plain text",
                "policy: a\\nadmission: [{id: a, when: !!binary aGk=, effect: accept}] | one plain text",
                "policy: a\\nadmission: [{id: a, when: ~, effect: accept}] | `when` is missing",
                "policy: a\\nadmission: [{id: a, when: true, effect: approve}] | `effect` cannot be",
                "policy: a\\nadmission: [{id: a, when: true, effect: Accept}] | `effect` cannot be",
                "policy: a\\nadmission: [{id: 'a b', when: true, effect: accept}] | use letters, digits",
                "policy: a\\nadmission: [&r {id: a, when: true, effect: accept}, *r] | alias",
                "policy: a\\nadmission: [{<<: {id: a}, when: true, effect: accept}] | not known here",
                "policy: a\\nadmission: []\\n---\\npolicy: b   | not YAML",
                "policy: a\\nadmission: [                      | not YAML",
                "- a                                           | begin with `policy:`",
                "policy: !!javax.script.ScriptEngineManager [] | not YAML: Global tag"
            })
    void each_slip_is_named(String yaml, String problem) {
        var broken = broken(yaml.equals("''") ? "" : yaml.strip().replace("\\n", "\n"));

        assertThat(broken).hasMessageContaining(problem);
    }

    @Test
    void a_file_that_is_not_there_is_a_broken_policy() {
        var broken =
                catchThrowableOfType(
                        BrokenPolicyException.class, () -> Policy.read(Path.of("no-such.yaml")));

        assertThat(broken)
                .hasMessageContaining("no-such.yaml")
                .hasMessageContaining("cannot be read");
    }

    @Test
    void a_broken_policy_refuses_every_task_and_tells_the_asker_nothing_about_itself() {
        var policy = Policy.broken(broken("policy: a\nadmission: [{id: hidden-rule, when: true}]"));

        var refusal = (Refuse) policy.judge(Facts.request(), Facts.NOON);

        assertThat(refusal.code().wireName()).isEqualTo("policy-broken");
        assertThat(refusal.reason())
                .isEqualTo("This node's policy cannot be read; its operator has been told");
        assertThat(policy.problems().toString()).contains("hidden-rule", "`effect` is missing");
        assertThat(policy.advise(Facts.draft(), Facts.NOON))
                .isInstanceOf(ReleaseAdvice.PersonReviews.class);
        assertThat(policy.releaseRules()).isEmpty();
        assertThat(policy.digest()).hasSize(64);
    }

    @Test
    void an_empty_list_refuses_everything_and_is_not_broken() {
        var policy = Policy.read("policy: closed\nadmission: []\n");

        assertThat(policy.judge(Facts.request(), Facts.NOON)).isInstanceOf(Refuse.class);
        assertThat(policy.problems()).isEmpty();
    }

    private static BrokenPolicyException broken(String yaml) {
        var broken = catchThrowableOfType(BrokenPolicyException.class, () -> Policy.read(yaml));
        assertThat(broken).as(yaml).isNotNull();
        return broken;
    }
}
