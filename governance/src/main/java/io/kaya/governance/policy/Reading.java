package io.kaya.governance.policy;

import io.kaya.governance.policy.Condition.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One rule with its clauses, as far as it can be understood without facts. */
final class Reading {
    private final Rule rule;
    private final List<Condition> clauses;
    private final Set<String> texts;
    private final Map<String, List<Term>> terms;
    private final Map<String, Narrowed> things;

    Reading(Rule rule, Language language) {
        this.rule = rule;
        this.clauses = language.clauses(rule.when());
        this.texts = clauses.stream().map(Condition::text).collect(Collectors.toSet());
        this.terms = terms().collect(Collectors.groupingBy(Term::about));
        this.things =
                terms.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> Narrowed.by(entry.getValue())));
    }

    Rule rule() {
        return rule;
    }

    List<Condition> clauses() {
        return clauses;
    }

    Stream<Term> terms() {
        return clauses.stream().map(Condition::ast).map(Term::of).flatMap(Optional::stream);
    }

    boolean alwaysTrue() {
        return clauses.stream().allMatch(Reading::certain);
    }

    /** Why it can never match. */
    Optional<String> impossible() {
        var never =
                clauses.stream()
                        .filter(clause -> clause.check(Map.of()) instanceof Verdict.Fails)
                        .map(clause -> "`" + clause.text() + "` never holds");
        var both =
                texts.stream()
                        .filter(text -> Clauses.denied(text, texts))
                        .sorted()
                        .map(text -> "`" + text + "` and its contrary never hold together");
        var empty =
                things.entrySet().stream()
                        .filter(entry -> entry.getValue().impossible())
                        .map(Map.Entry::getKey)
                        .sorted()
                        .map(about -> "nothing that it asks of " + about + " can hold together");
        return Stream.of(never, both, empty).flatMap(found -> found).findFirst();
    }

    /** Whenever the other matches, this matches, too. */
    boolean impliedBy(Reading other) {
        return clauses.stream()
                .allMatch(clause ->
                        certain(clause)
                                || other.texts.contains(clause.text())
                                || Term.of(clause.ast()).filter(other::implies).isPresent());
    }

    private boolean implies(Term term) {
        var thing = things.get(term.about());
        return thing != null && thing.implies(term.says());
    }

    private static boolean certain(Condition clause) {
        return clause.check(Map.of()) instanceof Verdict.Holds
                || Clauses.coversEverything(clause.ast())
                || Term.of(clause.ast()).filter(Reading::holdsOfEveryCount).isPresent();
    }

    private static boolean holdsOfEveryCount(Term term) {
        return term.counts()
                && switch (term.says()) {
                    case Term.Says.AtLeast(var bound) -> bound <= 0;
                    case Term.Says.Above(var bound) -> bound < 0;
                    default -> false;
                };
    }
}
