package io.kaya.governance.policy;

import static io.kaya.governance.policy.Facts.NOON;
import static io.kaya.governance.policy.Facts.draft;
import static io.kaya.governance.policy.Facts.grant;
import static io.kaya.governance.policy.Facts.releasing;
import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.governance.disclosure.Weight;
import io.kaya.governance.policy.ReleaseAdvice.GrantAsked;
import io.kaya.governance.policy.ReleaseAdvice.PersonReviews;
import io.kaya.governance.policy.RuleResult.Outcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ReleaseAdviceTest {
    @Test
    void without_a_release_section_a_person_reviews() {
        var policy = Policy.read("policy: test\nadmission: []\n");

        assertThat(policy.advise(draft(), NOON)).isInstanceOf(PersonReviews.class);
        assertThat(policy.releaseRules()).isEmpty();
    }

    @Test
    void all_matching_grants_are_named_in_the_order_of_the_file() {
        var policy =
                releasing(
                        grant("z", "true", "2027-12-31"),
                        grant("no", "false", "2027-12-31"),
                        grant("a", "true", "2027-12-31"));

        var asked = (GrantAsked) policy.advise(draft(), NOON);

        assertThat(asked.grants()).extracting(g -> g.rule().value()).containsExactly("z", "a");
        assertThat(asked.first().rule()).isEqualTo(new RuleId("z"));
    }

    @Test
    void a_rule_that_fails_leaves_it_to_a_person_whatever_else_matches() {
        var policy =
                releasing(
                        grant("fine", "true", "2027-12-31"),
                        grant("fails", "findings[0].type == \"email\"", "2027-12-31"));

        var advice = policy.advise(draft(), NOON);

        assertThat(advice).isInstanceOf(PersonReviews.class);
        assertThat(((PersonReviews) advice).why()).contains("fails");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T00:00:00Z, true",
        "2026-11-21T23:59:59Z, true",
        "2026-11-22T00:00:00Z, false"
    })
    void a_grant_holds_through_its_last_day_in_utc(Instant now, boolean holds) {
        var policy = releasing(grant("a", "true", "2026-11-21"));

        var advice = policy.advise(draft(), now);

        assertThat(advice instanceof GrantAsked).isEqualTo(holds);
        assertThat(advice.basis().results().getFirst().outcome())
                .isEqualTo(holds ? Outcome.MATCHED : Outcome.EXPIRED);
    }

    /** One line is one combination of rules that match (or fail), and what becomes of the draft. */
    @ParameterizedTest
    @CsvSource({
        "'',                     review,  ''",
        "approve,                approve, approve",
        "review,                 review,  review",
        "refuse,                 refuse,  refuse",
        "fails,                  review,  fails",
        "approve review,         review,  review",
        "approve refuse,         refuse,  refuse",
        "review refuse,          refuse,  refuse",
        "approve fails,          review,  fails",
        "refuse fails,           refuse,  refuse",
        "approve unknown,        review,  unknown",
        "refuse unknown,         refuse,  refuse",
        "approve review refuse,  refuse,  refuse"
    })
    void the_strictest_decides(String matching, String effect, String decidedBy) {
        var rules = new StringBuilder(grant("approve", matches(matching, "approve"), "2027-12-31"));
        for (var id : List.of("review", "refuse")) {
            rules.append(Facts.rule(id, matches(matching, id), id));
        }
        if (matching.contains("fails")) {
            rules.append(Facts.rule("fails", "findings[0].type == \"email\"", "review"));
        }
        if (matching.contains("unknown")) {
            rules.append(Facts.rule("unknown", "\"Health\" in draft.dataClasses", "review"));
        }

        var ruling = Ruling.of(releasing(rules.toString()).advise(draft(), NOON));

        assertThat(ruling.effect().wireName()).isEqualTo(effect);
        assertThat(ruling.rules())
                .isEqualTo(decidedBy.isEmpty() ? List.of() : List.of(new RuleId(decidedBy)));
    }

    private static String matches(String matching, String id) {
        return Boolean.toString(matching.contains(id));
    }

    @ParameterizedTest
    @EnumSource(Weight.class)
    void a_finding_to_hold_goes_to_a_person_whatever_the_rule_says(Weight weight) {
        var policy = releasing(grant("careless", "true", "2027-12-31"));

        var advice = policy.advise(draft(Facts.email(weight)), NOON);

        assertThat(advice instanceof GrantAsked).isEqualTo(weight == Weight.INFORM);
    }

    @ParameterizedTest
    @CsvSource({
        "other, true,  operator,  2027-12-31",
        "a,     false, operator,  2027-12-31",
        "a,     true,  operator2, 2027-12-31",
        "a,     true,  operator,  2027-12-30"
    })
    void a_changed_rule_has_another_digest(String id, String when, String by, String until) {
        var before = releasing(grant("a", "true", "2027-12-31")).releaseRules().getFirst();

        var after =
                releasing(
                                "  - {id: %s, when: %s, effect: approve, grantedBy: %s, until: %s}%n"
                                        .formatted(id, when, by, until))
                        .releaseRules()
                        .getFirst();

        assertThat(after.digest()).isNotEqualTo(before.digest());
    }

    @Test
    void a_rule_keeps_its_digest_when_the_rest_of_the_file_changes() {
        var before = releasing(grant("a", "true", "2027-12-31")).releaseRules().getFirst();

        var after =
                releasing(
                                "  # moved\n",
                                grant("b", "false", "2027-12-31"),
                                grant("a", "true", "2027-12-31"))
                        .releaseRules()
                        .getLast();

        assertThat(after).isEqualTo(before);
    }
}
