package io.kaya.governance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kaya.governance.disclosure.FindingType;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SituationTest {
    @Test
    void json_is_read_as_well() {
        var situation =
                (Situation.Drafted)
                        read(
                                """
                                {"now": "2026-11-21T13:00:00+01:00",
                                 "request": {"purpose": "AcademicResearch", "question": "Why?",
                                   "topic": "Care", "organisation": "North", "roles": ["user"],
                                   "federation": "f", "node": "n",
                                   "deadline": "2026-11-22T12:00:00Z"},
                                 "budget": {"answersLeft": 4, "cost": 1},
                                 "history": {"similarLastDay": 2},
                                 "draft": {"quotedWords": 12, "claims": 1, "maker": "extractive",
                                   "dataClasses": ["Health"], "rows": null},
                                 "findings": [{"type": "email", "weight": "hold", "text": "a@b.c"}]}
                                """);

        var draft = situation.draft();

        assertThat(situation.now()).isEqualTo(Facts.NOON);
        assertThat(draft.request().roles()).containsExactly("user");
        assertThat(draft.request().deadline()).isEqualTo(Instant.parse("2026-11-22T12:00:00Z"));
        assertThat(draft.request().budget()).isEqualTo(new Budget(4L, null, null, 1L));
        assertThat(draft.request().history()).isEqualTo(new History(null, null, 2L));
        assertThat(draft.draft().dataClasses()).containsExactly("Health");
        assertThat(draft.draft().sources()).isNull();
        assertThat(draft.draft().rows()).isNull();
        assertThat(draft.findings())
                .singleElement()
                .satisfies(found -> assertThat(found.type()).isEqualTo(FindingType.EMAIL));
    }

    @Test
    void what_is_not_written_is_not_known() {
        var asked = (Situation.Asked) Situation.read("request: {}".getBytes(UTF_8), Facts.NOON);
        var policy = Facts.policy(Facts.rule("a", "request.node != \"x\"", "accept"));

        assertThat(asked.ruling(policy).code()).isEqualTo("missing-fact");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "request: {}                              | `now` is missing",
                "now: noon                                | `now` is no time",
                "now: 2026-11-21T12:00:00Z\\ndraft: {}    | `findings` is missing",
                "now: 2026-11-21T12:00:00Z\\ndraft: 3     | `draft` needs keys: quotedWords",
                "now: 2026-11-21T12:00:00Z\\nfindings: 3  | needs a list, each with keys: type",
                "now: 2026-11-21T12:00:00Z\\nfindings: [3]| needs a list, each with keys: type",
                "now: 2026-11-21T12:00:00Z\\nfindings: [{type: a, weight: hold, text: b}] | no such class",
                "now: 2026-11-21T12:00:00Z\\nfindings: [{type: email, weight: a, text: b}] | inform, hold or block",
                "now: 2026-11-21T12:00:00Z\\nrequest: {purpos: a} | `purpos` is not known here; use purpose",
                "now: 2026-11-21T12:00:00Z\\nrequest: {roles: [[a]]} | `roles` needs a list of plain texts",
                "now: 2026-11-21T12:00:00Z\\nbudget: {cost: -1} | a whole number, 0 or more",
                "[a]                                      | The file has no keys"
            })
    void each_slip_is_named(String yaml, String problem) {
        assertThatThrownBy(() -> read(yaml.strip().replace("\\n", "\n")))
                .isInstanceOf(BrokenPolicyException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void a_case_hides_what_is_given_for_all_cases_key_by_key() {
        var cases =
                Case.read(
                        """
                        given:
                          now: 2026-11-21T12:00:00Z
                          request: {purpose: AcademicResearch, organisation: North, roles: [user]}
                          draft: {claims: 1}
                          findings: []
                        cases:
                          - name: other purpose
                            request: {purpose: Marketing, roles: null}
                            expect: approve
                          - {name: no draft, draft: null, findings: null, expect: accept}
                        """
                                .getBytes(UTF_8));

        var drafted = (Situation.Drafted) cases.getFirst().situation();

        assertThat(drafted.draft().request().purpose()).isEqualTo("Marketing");
        assertThat(drafted.draft().request().organisation()).isEqualTo("North");
        assertThat(drafted.draft().request().roles()).isNull();
        assertThat(cases.getLast().situation()).isInstanceOf(Situation.Asked.class);
        assertThat(cases).extracting(Case::line).containsExactly(7, 10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{expect: accept}                                  | `name` is missing",
                "{name: a}                                         | `expect` is missing",
                "{name: a, expect: approve}                        | `expect` cannot be that here; write accept",
                "{name: a, expect: accept, draft: {}, findings: []}| `expect` cannot be that here; write review",
                "{name: a, expect: accept, by: [a b]}              | `by`: use letters",
                "{name: a, expect: accept, colour: blue}           | `colour` is not known here"
            })
    void a_slip_in_a_case_is_named(String one, String problem) {
        var yaml = "given: {now: 2026-11-21T12:00:00Z}\ncases:\n  - " + one.strip() + "\n";

        assertThatThrownBy(() -> Case.read(yaml.getBytes(UTF_8)))
                .isInstanceOf(BrokenPolicyException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void past_requests_have_ids() {
        var past =
                PastRequest.read(
                        "given: {now: 2026-11-21T12:00:00Z}\nrequests: [{id: x}, {id: y}]\n"
                                .getBytes(UTF_8));

        assertThat(past).extracting(PastRequest::id).isEqualTo(List.of("x", "y"));
    }

    private static Situation read(String text) {
        return Situation.read(text.getBytes(UTF_8), null);
    }
}
