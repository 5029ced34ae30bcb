package io.kaya.governance.policy;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import io.kaya.governance.policy.Remark.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is doubtful in the rules of one section: only what is certain is told, not all there is. */
final class Doubts {
    private static final String PURPOSE = "request.purpose";
    private static final String DATA_CLASSES = "draft.dataClasses";

    private final List<Reading> readings;
    private final Instant now;

    Doubts(Section section, Language language, Instant now) {
        this.readings = section.rules().stream().map(rule -> new Reading(rule, language)).toList();
        this.now = now;
    }

    Stream<Remark> all() {
        return readings.stream()
                .flatMap(reading ->
                        Stream.of(
                                        unknownPurpose(reading),
                                        alwaysTrue(reading),
                                        neverReached(reading),
                                        expired(reading),
                                        unguarded(reading))
                                .flatMap(Optional::stream));
    }

    private static Optional<Remark> unknownPurpose(Reading reading) {
        return reading.terms()
                .filter(term -> term.about().equals(PURPOSE))
                .flatMap(Term::texts)
                .filter(purpose -> !Purposes.knows(purpose))
                .findFirst()
                .map(purpose ->
                        Remark.of(Kind.UNKNOWN_PURPOSE, reading.rule(), Purposes.unknown(purpose)));
    }

    /** Who writes no more than {@code true} means it. */
    private static Optional<Remark> alwaysTrue(Reading reading) {
        if (!reading.alwaysTrue() || reading.rule().when().text().equals("true")) {
            return Optional.empty();
        }
        return Optional.of(
                Remark.of(
                        Kind.ALWAYS_TRUE,
                        reading.rule(),
                        "Its condition holds always; write `when: true` if that is meant"));
    }

    private Optional<Remark> neverReached(Reading reading) {
        var rule = reading.rule();
        return reading.impossible()
                .map(why -> "It never matches: " + why)
                .or(() ->
                        readings.stream()
                                .filter(other -> silences(other.rule(), rule))
                                .filter(other -> other.impliedBy(reading))
                                .findFirst()
                                .map(other ->
                                        "It never decides: rule %s matches whenever it does, with"
                                                        .formatted(other.rule().id())
                                                + " effect "
                                                + other.rule().effect().wireName()))
                .map(text -> Remark.of(Kind.NEVER_REACHED, rule, text + "; change or remove it"));
    }

    /**
     * Where both match, the other's effect is lost; what it obliges to is lost only to a refusal.
     */
    private static boolean silences(Rule one, Rule other) {
        return switch (one.effect()) {
            case REFUSE -> other.effect() != Effect.REFUSE;
            case REVIEW -> lets(other) && other.obligations().none();
            case ACCEPT, APPROVE, REQUIRE -> false;
        };
    }

    private static boolean lets(Rule rule) {
        return rule.effect() == Effect.ACCEPT || rule.effect() == Effect.APPROVE;
    }

    private Optional<Remark> expired(Reading reading) {
        var grant = reading.rule().grant();
        if (grant == null || !grant.expired(now)) {
            return Optional.empty();
        }
        return Optional.of(
                Remark.of(
                        Kind.EXPIRED,
                        reading.rule(),
                        "It held until " + grant.until() + "; renew or remove it"));
    }

    private Optional<Remark> unguarded(Reading reading) {
        var rule = reading.rule();
        if (!lets(rule) || obliged(reading)) {
            return Optional.empty();
        }
        return reading.clauses().stream()
                .filter(clause -> clause.text().contains(DATA_CLASSES))
                .flatMap(Doubts::asked)
                .filter(SpecialCategories::include)
                .findFirst()
                .map(category ->
                        Remark.of(
                                Kind.UNGUARDED,
                                rule,
                                "It lets %s pass, a special category of personal data, and obliges"
                                                .formatted(category)
                                        + " to nothing; give it `obligations`"));
    }

    /** By itself, or by another rule that matches whenever it does. */
    private boolean obliged(Reading reading) {
        return readings.stream()
                .filter(other -> !other.rule().obligations().none())
                .anyMatch(other -> other == reading || other.impliedBy(reading));
    }

    /** The texts that a clause asks for; one that is negated asks for none. */
    private static Stream<String> asked(Condition clause) {
        return CelNavigableAst.fromAst(clause.ast())
                .getRoot()
                .allNodes()
                .filter(node -> isText(node.expr()) && !negated(node))
                .map(node -> node.expr().constant().stringValue());
    }

    private static boolean isText(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    private static boolean negated(CelNavigableExpr node) {
        return Stream.iterate(node.parent(), Optional::isPresent, up -> up.get().parent())
                .map(Optional::get)
                .map(CelNavigableExpr::expr)
                .filter(up -> up.getKind() == CelExpr.ExprKind.Kind.CALL)
                .anyMatch(up -> List.of("!_", "_!=_").contains(up.call().function()));
    }
}
