package io.kaya.governance.policy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A ruling, and how each rule came to its result. */
public record Explanation(Ruling ruling, List<Explained> rules) {
    public Explanation {
        rules = List.copyOf(rules);
    }

    /**
     * One rule.
     *
     * @param clauses of its {@code when}, in the order of the file; none when it has expired
     */
    public record Explained(
            RuleResult result, @Nullable String title, List<Clause> clauses, boolean decided) {
        public Explained {
            clauses = List.copyOf(clauses);
        }

        /** It would have matched, but for one clause of several. */
        public boolean nearMiss() {
            return result.outcome() != RuleResult.Outcome.MATCHED
                    && clauses.size() > 1
                    && notMet().count() == 1;
        }

        public Stream<Clause> notMet() {
            return clauses.stream().filter(clause -> clause.truth() != Truth.TRUE);
        }
    }

    /**
     * One clause.
     *
     * @param why it cannot be said, as a code or the name of a fact
     */
    public record Clause(String text, Truth truth, @Nullable String why) {}

    /** Whether a clause holds. */
    public enum Truth {
        TRUE,
        FALSE,
        UNKNOWN
    }

    static Explanation of(
            Ruling ruling, Stream<Rule> rules, Language language, Map<String, Object> facts) {
        return new Explanation(
                ruling, rules.map(rule -> explained(ruling, rule, language, facts)).toList());
    }

    private static Explained explained(
            Ruling ruling, Rule rule, Language language, Map<String, Object> facts) {
        var result =
                ruling.basis().results().stream()
                        .filter(one -> one.rule().equals(rule.id()))
                        .findFirst()
                        .orElseThrow();
        var clauses =
                result.outcome() == RuleResult.Outcome.EXPIRED
                        ? List.<Clause>of()
                        : language.clauses(rule.when()).stream()
                                .map(clause -> clause(clause, facts))
                                .toList();
        return new Explained(result, rule.title(), clauses, ruling.rules().contains(rule.id()));
    }

    private static Clause clause(Condition clause, Map<String, Object> facts) {
        return switch (clause.check(facts)) {
            case Condition.Verdict.Holds() -> new Clause(clause.text(), Truth.TRUE, null);
            case Condition.Verdict.Fails() -> new Clause(clause.text(), Truth.FALSE, null);
            case Condition.Verdict.Missing(var fact) ->
                    new Clause(clause.text(), Truth.UNKNOWN, fact);
            case Condition.Verdict.Unknown(var why) ->
                    new Clause(clause.text(), Truth.UNKNOWN, why);
        };
    }
}
