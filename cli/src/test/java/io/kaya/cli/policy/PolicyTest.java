package io.kaya.cli.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.cli.Typed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyTest {
    private static final String POLICY =
            """
            policy: north
            version: 7
            admission:
              - id: research
                title: Research of the members
                when: request.purpose == "AcademicResearch" && request.organisation == "North"
                effect: accept
                obligations: {longestQuotation: 40}
              - {id: night, when: now.getHours() < 6, effect: refuse, code: closed, reason: At night}
            """;

    @TempDir Path folder;

    @Test
    void a_good_policy_has_nothing_against_it() throws IOException {
        var seen = run("policy", "check", file("north.yaml", POLICY));

        assertThat(seen.exit()).isZero();
        assertThat(seen.out()).contains("north.yaml has nothing against it.");
    }

    @Test
    void a_mistake_is_told_with_line_and_column() throws IOException {
        var broken = file("north.yaml", POLICY.replace("request.org", "request.oro"));

        var seen = run("policy", "check", broken);
        var json = run("policy", "check", broken, "--format", "json");

        assertThat(seen.exit()).isEqualTo(4);
        assertThat(seen.out().replaceAll("\\s+", " "))
                .contains("north.yaml:6:59: broken: rule research: `when` does not compile");
        assertThat(seen.err()).contains("cannot be followed: 1 mistake; correct the file");
        assertThat(json.exit()).isEqualTo(4);
        assertThat(json.json().path("ok").asBoolean(true)).isFalse();
        assertThat(json.json().path("error").path("code").asText()).isEqualTo("bad-policy");
        var remark = json.json().path("remarks").path(0);
        assertThat(remark.path("line").asInt()).isEqualTo(6);
        assertThat(remark.path("column").asInt()).isEqualTo(59);
        assertThat(remark.path("rule").asText()).isEqualTo("research");
    }

    @Test
    void a_doubt_ends_with_another_code_than_a_mistake() throws IOException {
        var doubtful = file("north.yaml", POLICY.replace("AcademicResearch", "AcademicReserch"));

        var seen = run("policy", "check", doubtful, "--format", "json");

        assertThat(seen.exit()).isEqualTo(1);
        assertThat(seen.json().path("error").path("code").asText()).isEqualTo("doubtful-policy");
        assertThat(seen.json().path("remarks").path(0).path("kind").asText())
                .isEqualTo("unknown-purpose");
    }

    @Test
    void the_cases_beside_a_policy_are_tried() throws IOException {
        var policy = file("north.yaml", POLICY);
        file(
                "north.cases.yaml",
                """
                given:
                  now: 2026-11-21T12:00:00Z
                  request: {purpose: AcademicResearch, organisation: North}
                cases:
                  - {name: By day, expect: accept, by: [research]}
                  - {name: By night, now: 2026-11-21T01:00:00Z, expect: refuse, code: closed}
                """);

        var seen = run("policy", "test", policy);

        assertThat(seen.exit()).isZero();
        assertThat(seen.out())
                .contains("All 2 cases came out as expected, and every rule was exercised.");
    }

    @Test
    void a_case_that_fails_and_a_rule_without_one_are_named() throws IOException {
        var policy = file("north.yaml", POLICY);
        var cases =
                file(
                        "cases.yaml",
                        """
                        cases:
                          - name: South
                            now: 2026-11-21T12:00:00Z
                            request: {purpose: AcademicResearch, organisation: South}
                            expect: accept
                        """);

        var seen = run("policy", "test", policy, "--cases", cases);
        var json = run("policy", "test", policy, "--cases", cases, "--format", "json");

        assertThat(seen.exit()).isEqualTo(1);
        assertThat(seen.out())
                .contains("cases.yaml:2: South")
                .contains("  expected accept, but it is refuse (no-rule)")
                .contains("No case exercises rule research.")
                .contains("No case exercises rule night.");
        assertThat(seen.err()).contains("1 case of 1 came out otherwise");
        assertThat(json.json().path("unexercised")).hasSize(2);
        assertThat(json.json().path("cases").path(0).path("passed").asBoolean(true)).isFalse();
    }

    @Test
    void a_near_miss_is_explained_clause_by_clause() throws IOException {
        var policy = file("north.yaml", POLICY);
        var request =
                file(
                        "request.json",
                        """
                        {"request": {"purpose": "AcademicResearch", "organisation": "South"}}
                        """);

        var seen = run("policy", "explain", policy, "--request", request);
        var json = run("policy", "explain", policy, "--request", request, "--format", "json");

        assertThat(seen.exit()).isZero();
        assertThat(seen.out())
                .startsWith("refuse (no-rule)\n")
                .contains("research: not matched, would accept; but for one clause")
                .contains("  Research of the members")
                .contains("  false: request.organisation == \"North\"")
                .doesNotContain("request.purpose ==");
        var rule = json.json().path("rules").path(0);
        assertThat(rule.path("nearMiss").asBoolean()).isTrue();
        assertThat(rule.path("clauses").path(1).path("truth").asText()).isEqualTo("false");
        assertThat(json.json().path("ruling").path("basis").path("version").asText())
                .isEqualTo("7");
    }

    @Test
    void a_fact_that_is_missing_is_named() throws IOException {
        var policy = file("north.yaml", POLICY);
        var request = file("request.yaml", "request: {purpose: AcademicResearch}\n");

        var seen = run("policy", "explain", policy, "--request", request);

        assertThat(seen.out())
                .startsWith("refuse (missing-fact) by research")
                .contains("unknown (request.organisation): request.organisation == \"North\"");
    }

    @Test
    void every_flip_of_a_draft_is_listed() throws IOException {
        var policy = file("north.yaml", POLICY);
        var draft = file("draft.yaml", POLICY.replace("\"North\"", "\"South\""));
        var past =
                file(
                        "past.yaml",
                        """
                        given: {now: 2026-11-21T12:00:00Z}
                        requests:
                          - id: one
                            request: {purpose: AcademicResearch, organisation: North}
                          - id: two
                            request: {purpose: Marketing, organisation: North}
                        """);

        var seen = run("policy", "simulate", draft, "--against", policy, "--requests", past);

        assertThat(seen.exit()).isZero();
        assertThat(seen.out())
                .contains("2 requests replayed, 1 flip.")
                .contains("  now:  accept by research, keeping longestQuotation: 40")
                .contains("  then: refuse (no-rule)");
    }

    @Test
    void a_floor_binds_in_every_command() throws IOException {
        var policy = file("north.yaml", POLICY);
        var floor =
                file("floor.yaml", "floor: f\nadmission: [{id: a, when: true, effect: refuse}]\n");
        var request =
                file("request.yaml", "request: {purpose: AcademicResearch, organisation: North}\n");

        var seen = run("policy", "explain", policy, "--request", request, "--floor", floor);

        assertThat(seen.out()).startsWith("refuse (policy-rule) by floor:a");
    }

    @Test
    void a_file_that_cannot_be_used_is_told_with_its_place() throws IOException {
        var policy = file("north.yaml", POLICY);
        var request = file("request.yaml", "request: {purpos: AcademicResearch}\n");

        var wrong = run("policy", "explain", policy, "--request", request);
        var absent = run("policy", "check", folder.resolve("no-such.yaml").toString());
        var noCases = run("policy", "test", policy);

        assertThat(wrong.exit()).isEqualTo(4);
        assertThat(wrong.err()).contains("request.yaml:1:11: `purpos` is not known here");
        assertThat(absent.exit()).isEqualTo(4);
        assertThat(absent.err()).contains("no-such.yaml cannot be read");
        assertThat(noCases.err()).contains("north.cases.yaml cannot be read");
    }

    private Typed.Seen run(String... arguments) {
        return new Typed(folder).run(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }
}
