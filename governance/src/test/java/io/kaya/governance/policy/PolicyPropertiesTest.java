package io.kaya.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.governance.policy.Admission.Accept;
import io.kaya.governance.policy.Admission.Refuse;
import io.kaya.governance.policy.Admission.Review;
import io.kaya.governance.policy.ReleaseAdvice.GrantAsked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PolicyPropertiesTest {
    private static final int TRIES = 80;

    private static final List<String> FAILING =
            List.of(
                    "request.roles[9] == \"x\"",
                    "1 / (size(request.roles) - 1) == 1",
                    "int(request.question) > 0",
                    "timestamp(request.question) < now",
                    "request.question.substring(5000) == \"\"",
                    "now.getHours(request.question) < 6",
                    "request.question.matches(request.question + \"(\")",
                    "{\"a\": 1}[request.purpose] == 1");

    private static final String UNKNOWN = "budget.answersLeft > 0";

    /** What a rule wants, and whether it matches, does not, or fails. */
    record Drawn(String effect, String when) {}

    @Property(tries = TRIES)
    void the_strictest_wins_whatever_the_order(
            @ForAll("rules") List<Drawn> drawn, @ForAll Random random) {
        var shuffled = new ArrayList<>(drawn);
        Collections.shuffle(shuffled, random);

        var one = policy(drawn).judge(Facts.request(), Facts.NOON);
        var other = policy(shuffled).judge(Facts.request(), Facts.NOON);

        assertThat(kind(one)).isEqualTo(kind(other)).isEqualTo(expected(drawn));
    }

    @Property(tries = TRIES)
    void a_rule_that_fails_never_lets_a_task_in(
            @ForAll("rules") List<Drawn> drawn, @ForAll("failing") Drawn failing) {
        var rules = new ArrayList<>(drawn);
        rules.add(failing);

        assertThat(policy(rules).judge(Facts.request(), Facts.NOON)).isInstanceOf(Refuse.class);
    }

    @Property(tries = TRIES)
    void one_more_refusing_rule_never_widens_what_is_accepted(
            @ForAll("rules") List<Drawn> drawn, @ForAll("when") String when) {
        var stricter = new ArrayList<>(drawn);
        stricter.add(new Drawn("refuse", when));

        var before = strictness(policy(drawn).judge(Facts.request(), Facts.NOON));
        var after = strictness(policy(stricter).judge(Facts.request(), Facts.NOON));

        assertThat(after).isGreaterThanOrEqualTo(before);
    }

    @Property(tries = TRIES)
    void a_floor_is_never_loosened(
            @ForAll("rules") List<Drawn> drawn, @ForAll("floor") List<Drawn> below) {
        var own = policy(drawn);
        var floor = Floor.read(yaml("floor", below));

        var alone = own.judge(Facts.request(), Facts.NOON);
        var both = own.under(floor).judge(Facts.request(), Facts.NOON);
        var asked =
                policy(List.of(new Drawn("accept", "true")))
                        .under(floor)
                        .judge(Facts.request(), Facts.NOON);

        assertThat(strictness(both)).isGreaterThanOrEqualTo(strictness(alone));
        assertThat(strictness(both)).isGreaterThanOrEqualTo(strictness(asked));
        if (!(both instanceof Refuse)) {
            assertThat(obligations(both).cover(obligations(alone))).isTrue();
            assertThat(obligations(both).cover(obligations(asked))).isTrue();
        }
    }

    @Property(tries = TRIES)
    void one_more_rule_never_loosens_an_obligation(
            @ForAll("rules") List<Drawn> drawn, @ForAll("rules") List<Drawn> more) {
        var all = new ArrayList<>(drawn);
        all.addAll(more);

        var before = policy(drawn).judge(Facts.request(), Facts.NOON);
        var after = policy(all).judge(Facts.request(), Facts.NOON);

        if (!(before instanceof Refuse) && !(after instanceof Refuse)) {
            assertThat(obligations(after).cover(obligations(before))).isTrue();
        }
    }

    @Property(tries = TRIES)
    void a_release_rule_that_fails_never_asks_for_a_grant(
            @ForAll("matching") List<Boolean> others, @ForAll("failing") Drawn failing) {
        var rules = new StringBuilder();
        for (var i = 0; i < others.size(); i++) {
            rules.append(Facts.grant("r" + i, others.get(i).toString(), "2027-12-31"));
        }
        rules.append(Facts.grant("failing", failing.when(), "2027-12-31"));

        var advice = Facts.releasing(rules.toString()).advise(Facts.draft(), Facts.NOON);

        assertThat(advice).isNotInstanceOf(GrantAsked.class);
    }

    @Provide
    Arbitrary<List<Drawn>> rules() {
        return Combinators.combine(Arbitraries.of("accept", "review", "refuse", "require"), when())
                .as(Drawn::new)
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Drawn>> floor() {
        return Combinators.combine(Arbitraries.of("review", "refuse", "require"), when())
                .as(Drawn::new)
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> when() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.of("true", "false")),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(FAILING)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(UNKNOWN)));
    }

    @Provide
    Arbitrary<Drawn> failing() {
        return Combinators.combine(
                        Arbitraries.of("accept", "review", "refuse"), Arbitraries.of(FAILING))
                .as(Drawn::new);
    }

    @Provide
    Arbitrary<List<Boolean>> matching() {
        return Arbitraries.of(true, false).list().ofMaxSize(4);
    }

    private static Policy policy(List<Drawn> drawn) {
        return Policy.read(yaml("policy", drawn));
    }

    private static String yaml(String kind, List<Drawn> drawn) {
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> rule(i, drawn.get(i)))
                .collect(
                        Collectors.joining(
                                "",
                                kind + ": test\nadmission:" + (drawn.isEmpty() ? " []" : "") + "\n",
                                ""));
    }

    /** Each obliges to something else, so that a lost one is seen. */
    private static String rule(int i, Drawn drawn) {
        var rule = Facts.rule("r" + i, drawn.when(), drawn.effect());
        return drawn.effect().equals("refuse")
                ? rule
                : rule.replace(
                        "}\n",
                        ", obligations: {reviewers: %d, longestQuotation: %d}}\n"
                                .formatted(i + 1, 100 - i));
    }

    private static Obligations obligations(Admission admission) {
        return Ruling.of(admission).obligations();
    }

    private static String expected(List<Drawn> drawn) {
        if (drawn.contains(new Drawn("refuse", "true"))) {
            return "policy-rule";
        }
        if (drawn.stream().anyMatch(rule -> FAILING.contains(rule.when()))) {
            return "policy-error";
        }
        if (drawn.stream().anyMatch(rule -> rule.when().equals(UNKNOWN))) {
            return "missing-fact";
        }
        if (drawn.contains(new Drawn("review", "true"))) {
            return "review";
        }
        return drawn.contains(new Drawn("accept", "true")) ? "accept" : "no-rule";
    }

    private static String kind(Admission admission) {
        return switch (admission) {
            case Accept _ -> "accept";
            case Review _ -> "review";
            case Refuse refuse -> refuse.code().wireName();
        };
    }

    /** Nothing matched is as strict as a refusal. */
    private static int strictness(Admission admission) {
        return switch (admission) {
            case Accept _ -> 0;
            case Review _ -> 1;
            case Refuse _ -> 2;
        };
    }
}
