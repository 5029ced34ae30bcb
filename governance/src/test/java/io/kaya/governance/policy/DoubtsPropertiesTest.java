package io.kaya.governance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.kaya.governance.policy.Explanation.Truth;
import io.kaya.governance.policy.Remark.Kind;
import io.kaya.governance.policy.RuleResult.Outcome;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of a policy without facts must hold whatever the facts are. */
final class DoubtsPropertiesTest {
    private static final List<String> CLAUSES =
            List.of(
                    "request.purpose == \"AcademicResearch\"",
                    "request.purpose != \"AcademicResearch\"",
                    "request.purpose in [\"Marketing\", \"CommercialResearch\"]",
                    "request.purpose.isA(\"ResearchAndDevelopment\")",
                    "request.purpose.isA(\"Marketing\")",
                    "!(request.node == \"a\")",
                    "request.node == \"a\"",
                    "request.node != \"a\" && request.node != \"b\"",
                    "has(request.topic)",
                    "!has(request.topic)",
                    "budget.cost >= 2",
                    "budget.cost > 2",
                    "3 > budget.cost",
                    "budget.cost <= 1",
                    "budget.cost >= 0",
                    "size(request.roles) > 0",
                    "request.node == \"a\" || request.node == \"b\"",
                    "true");

    @Property(tries = 300)
    void a_rule_that_is_never_reached_never_decides(
            @ForAll("policies") String yaml, @ForAll("facts") List<AdmissionFacts> asked) {
        var policy = Policy.read(yaml);
        var never = told(policy, Kind.NEVER_REACHED);

        for (var facts : asked) {
            var decided = Ruling.of(policy.judge(facts, Facts.NOON));
            if (!open(decided)) {
                assertThat(decided.rules()).noneMatch(never::contains);
            }
        }
    }

    @Property(tries = 300)
    void a_rule_that_is_always_true_matches_whatever_is_known(
            @ForAll("policies") String yaml, @ForAll("facts") List<AdmissionFacts> asked) {
        var policy = Policy.read(yaml);
        var always = told(policy, Kind.ALWAYS_TRUE);

        for (var facts : asked) {
            assertThat(policy.judge(facts, Facts.NOON).basis().results())
                    .filteredOn(result -> always.contains(result.rule()))
                    .noneMatch(result -> result.outcome() == Outcome.NOT_MATCHED);
        }
    }

    @Property(tries = 300)
    void a_rule_matches_when_all_its_clauses_hold_and_not_when_one_is_false(
            @ForAll("policies") String yaml, @ForAll("facts") List<AdmissionFacts> asked) {
        var policy = Policy.read(yaml);

        for (var facts : asked) {
            for (var rule : policy.explain(facts, Facts.NOON).rules()) {
                var truths = rule.clauses().stream().map(Explanation.Clause::truth).toList();
                assertThat(rule.result().outcome())
                        .isEqualTo(
                                truths.contains(Truth.FALSE)
                                        ? Outcome.NOT_MATCHED
                                        : truths.contains(Truth.UNKNOWN)
                                                ? Outcome.MISSING_FACT
                                                : Outcome.MATCHED);
            }
        }
    }

    @Provide
    Arbitrary<String> policies() {
        var when =
                Arbitraries.of(CLAUSES)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(clauses -> String.join(" && ", parenthesised(clauses)));
        var rule =
                Combinators.combine(when, Arbitraries.of("accept", "review", "refuse"))
                        .as((condition, effect) -> Facts.rule("%s", condition, effect));
        return rule.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(rules ->
                        "policy: test\nadmission:\n"
                                + IntStream.range(0, rules.size())
                                        .mapToObj(i -> rules.get(i).replace("id: %s", "id: r" + i))
                                        .collect(Collectors.joining()));
    }

    private static List<String> parenthesised(List<String> clauses) {
        return clauses.stream()
                .map(clause -> clause.contains("||") ? "(" + clause + ")" : clause)
                .toList();
    }

    @Provide
    Arbitrary<List<AdmissionFacts>> facts() {
        return Combinators.combine(
                        Arbitraries.of(
                                        "AcademicResearch",
                                        "CommercialResearch",
                                        "Marketing",
                                        "TargetedAdvertising",
                                        "OurOwn")
                                .injectNull(0.1),
                        Arbitraries.of("a", "b", "c").injectNull(0.1),
                        Arbitraries.of("T").injectNull(0.5),
                        Arbitraries.longs().between(0, 4).injectNull(0.1),
                        Arbitraries.of(List.<String>of(), List.of("user")).injectNull(0.1))
                .as((purpose, node, topic, cost, roles) ->
                        new AdmissionFacts(
                                purpose,
                                null,
                                topic,
                                null,
                                roles,
                                null,
                                node,
                                null,
                                new Budget(null, null, null, cost),
                                History.UNKNOWN))
                .list()
                .ofSize(8);
    }

    /** A rule that misses a fact is named as deciding; that is another story. */
    private static boolean open(Ruling ruling) {
        return ruling.basis().results().stream().anyMatch(RuleResult::open);
    }

    private static List<RuleId> told(Policy policy, Kind kind) {
        return policy.doubts(Facts.NOON).stream()
                .filter(remark -> remark.kind() == kind)
                .map(remark -> new RuleId(String.valueOf(remark.rule())))
                .toList();
    }
}
