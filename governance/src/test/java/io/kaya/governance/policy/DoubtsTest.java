package io.kaya.governance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kaya.governance.policy.Remark.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class DoubtsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "request.purpose == \"AcademicReserch\" ; unknown-purpose ; did you mean AcademicResearch?",
                "request.purpose in [\"Marketing\", \"Bribery\"] ; unknown-purpose ; \"Bribery\" is no purpose",
                "size(request.roles) >= 0 ; always-true ; holds always",
                "1 < 2 && size(request.question) > -1 ; always-true ; holds always",
                "request.node == \"a\" || true ; always-true ; holds always",
                "has(request.topic) || !has(request.topic) ; always-true ; holds always",
                "1 > 2 ; never-reached ; `1 > 2` never holds",
                "request.node == \"a\" && request.node == \"b\" ; never-reached ; request.node can hold together",
                "request.node == \"a\" && request.node != \"a\" ; never-reached ; request.node can hold together",
                "request.node in [\"a\", \"b\"] && request.node == \"c\" ; never-reached ; request.node can hold together",
                "request.purpose == \"Marketing\" && request.purpose.isA(\"ResearchAndDevelopment\") ; never-reached ; request.purpose",
                "budget.answersLeft < 3 && budget.answersLeft >= 3 ; never-reached ; budget.answersLeft",
                "3 < budget.cost && budget.cost < 3 ; never-reached ; budget.cost",
                "size(request.question) < 0 ; never-reached ; size(request.question)",
                "now.getHours() < 6 && now.getHours() > 20 ; never-reached ; now.getHours()",
                "has(request.topic) && !has(request.topic) ; never-reached ; and its contrary"
            })
    void a_doubtful_condition_is_told(String when, String kind, String told) {
        var remarks = check(Facts.rule("a", when.strip(), "accept"));

        assertThat(remarks)
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind().wireName()).isEqualTo(kind);
                    assertThat(remark.text()).contains(told);
                    assertThat(remark.rule()).isEqualTo("a");
                    assertThat(remark.line()).isEqualTo(3);
                    assertThat(remark.column()).isEqualTo(5);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "true",
                "request.purpose == \"AcademicResearch\"",
                "request.purpose != \"Marketing\" && request.purpose != \"Advertising\"",
                "request.purpose == \"AcademicResearch\" && request.purpose.isA(\"ResearchAndDevelopment\")",
                "budget.answersLeft >= 3 && budget.answersLeft <= 3",
                "size(request.roles) > 0",
                "request.node == \"a\" || request.node == \"b\"",
                "now.getHours() < 6 || now.getHours() > 20",
                "request.deadline - now < duration(\"1h\")",
                "request.roles.exists(r, r == \"a\") && request.roles.exists(r, r == \"b\")"
            })
    void a_sound_condition_is_left_in_peace(String when) {
        assertThat(check(Facts.rule("a", when, "accept"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "refuse | true                                               | true",
                "review | true                                               | true",
                "accept | true                                               | false",
                "refuse | request.purpose == \"AcademicResearch\"            | true",
                "refuse | request.purpose.isA(\"ResearchAndDevelopment\")    | true",
                "refuse | request.purpose in [\"AcademicResearch\", \"Marketing\"] | true",
                "refuse | request.purpose != \"Marketing\"                   | true",
                "refuse | budget.cost > 2                                    | true",
                "refuse | budget.cost >= 3                                   | true",
                "refuse | budget.cost > 3                                    | false",
                "refuse | request.purpose == \"Marketing\"                   | false",
                "refuse | request.purpose == \"AcademicResearch\" && request.node == \"a\" | false"
            })
    void a_rule_that_something_stricter_always_overrules_is_told(
            String effect, String when, boolean told) {
        var remarks =
                check(
                        Facts.rule("strict", when.strip(), effect),
                        Facts.rule(
                                "b",
                                "request.purpose == \"AcademicResearch\" && budget.cost >= 3",
                                "accept"));

        assertThat(remarks).hasSize(told ? 1 : 0);
        assertThat(remarks)
                .allSatisfy(remark -> {
                    assertThat(remark.kind()).isEqualTo(Kind.NEVER_REACHED);
                    assertThat(remark.rule()).isEqualTo("b");
                    assertThat(remark.text())
                            .startsWith("It never decides: rule strict matches whenever it does");
                });
    }

    @Test
    void a_grant_whose_last_day_is_over_is_told() {
        assertThat(Facts.releasing(Facts.grant("a", "true", "2026-11-20")).doubts(Facts.NOON))
                .singleElement()
                .satisfies(remark -> {
                    assertThat(remark.kind()).isEqualTo(Kind.EXPIRED);
                    assertThat(remark.text()).contains("2026-11-20");
                });
        assertThat(Facts.releasing(Facts.grant("a", "true", "2026-11-21")).doubts(Facts.NOON))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"Health\" in draft.dataClasses                                  | true",
                "draft.dataClasses.exists(c, c == \"Genetic\")                    | true",
                "draft.dataClasses.all(c, c in [\"Health\", \"Contact\"])         | true",
                "!(\"Health\" in draft.dataClasses)                               | false",
                "draft.dataClasses.all(c, c != \"Health\")                        | false",
                "\"Contact\" in draft.dataClasses                                 | false",
                "draft.maker == \"Health\"                                        | false"
            })
    void special_categories_that_pass_without_obligation_are_told(String when, boolean told) {
        var grant = Facts.grant("a", when.strip(), "2027-12-31");

        assertThat(kinds(Facts.releasing(grant)))
                .isEqualTo(told ? List.of(Kind.UNGUARDED) : List.of());
        assertThat(kinds(Facts.releasing(obliging(grant)))).isEmpty();
        assertThat(
                        kinds(
                                Facts.releasing(
                                        grant, obliging(Facts.rule("b", when.strip(), "require")))))
                .isEmpty();
    }

    @Test
    void a_broken_file_is_told_with_line_and_column() {
        var yaml =
                """
                policy: north
                admission:
                  - id: research
                    when: request.purpose == "x" && request.purpos == "y"
                    effect: permit
                  - id: quoted
                    when: 'requst.purpose == "x"'
                    effect: accept
                  - id: block
                    when: |
                      request.purpose == "x"
                      && requst.purpose == "y"
                    effect: accept
                """;

        var remarks = Policy.check(yaml.getBytes(UTF_8), Facts.NOON);

        assertThat(remarks)
                .extracting(Remark::kind, Remark::rule, Remark::line, Remark::column)
                .containsExactly(
                        tuple(Kind.BROKEN, "research", 4, 44),
                        tuple(Kind.BROKEN, "research", 5, 13),
                        tuple(Kind.BROKEN, "quoted", 7, 12),
                        tuple(Kind.BROKEN, "block", 12, null));
    }

    private static String obliging(String rule) {
        return rule.replace("}\n", ", obligations: {reviewers: 2}}\n");
    }

    private static List<Kind> kinds(Policy policy) {
        return policy.doubts(Facts.NOON).stream().map(Remark::kind).toList();
    }

    private static List<Remark> check(String... rules) {
        var yaml = "policy: test\nadmission:\n" + String.join("", rules);
        return Policy.check(yaml.getBytes(UTF_8), Facts.NOON);
    }
}
