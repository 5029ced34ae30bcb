package io.kaya.governance.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A clause that says something simple of one thing, as far as we look into it.
 *
 * @param about the thing, as it is written
 * @param counts whether the thing is a count, and so never below 0
 */
record Term(String about, boolean counts, Says says) {
    /** What may be said. */
    sealed interface Says {
        record OneOf(List<String> texts) implements Says {}

        record NoneOf(List<String> texts) implements Says {}

        record Kind(String broader) implements Says {}

        record AtLeast(double bound) implements Says {}

        record Above(double bound) implements Says {}

        record AtMost(double bound) implements Says {}

        record Below(double bound) implements Says {}
    }

    static Optional<Term> of(CelAbstractSyntaxTree clause) {
        var expression = clause.getExpr();
        if (expression.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return Optional.empty();
        }
        var call = expression.call();
        if (call.function().equals(Language.IS_A)) {
            return text(call.args().getFirst())
                    .map(broader -> about(clause, call.target().get(), new Says.Kind(broader)));
        }
        if (call.args().size() != 2) {
            return Optional.empty();
        }
        var left = call.args().get(0);
        var right = call.args().get(1);
        return isConstant(left)
                ? says(turned(call.function()), left).map(says -> about(clause, right, says))
                : says(call.function(), right).map(says -> about(clause, left, says));
    }

    private static Optional<Says> says(String function, CelExpr constant) {
        return switch (function) {
            case "_==_" -> text(constant).map(text -> new Says.OneOf(List.of(text)));
            case "_!=_" -> text(constant).map(text -> new Says.NoneOf(List.of(text)));
            case "@in" -> texts(constant).map(Says.OneOf::new);
            case "_>=_" -> number(constant).map(Says.AtLeast::new);
            case "_>_" -> number(constant).map(Says.Above::new);
            case "_<=_" -> number(constant).map(Says.AtMost::new);
            case "_<_" -> number(constant).map(Says.Below::new);
            default -> Optional.empty();
        };
    }

    private static String turned(String function) {
        return switch (function) {
            case "_>=_" -> "_<=_";
            case "_>_" -> "_<_";
            case "_<=_" -> "_>=_";
            case "_<_" -> "_>_";
            case "@in" -> ""; // a text in a list that varies says nothing of one thing
            default -> function;
        };
    }

    private static Term about(CelAbstractSyntaxTree clause, CelExpr thing, Says says) {
        var counts =
                thing.getKind() == CelExpr.ExprKind.Kind.SELECT
                        || (thing.getKind() == CelExpr.ExprKind.Kind.CALL
                                && thing.call().function().equals("size"));
        return new Term(Clauses.text(Clauses.part(clause, thing)), counts, says);
    }

    private static boolean isConstant(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
    }

    private static Optional<String> text(CelExpr expression) {
        return isConstant(expression)
                        && expression.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(expression.constant().stringValue())
                : Optional.empty();
    }

    private static Optional<List<String>> texts(CelExpr expression) {
        if (expression.getKind() != CelExpr.ExprKind.Kind.LIST) {
            return Optional.empty();
        }
        var elements = expression.list().elements();
        var texts = elements.stream().map(Term::text).flatMap(Optional::stream).toList();
        return texts.size() == elements.size() ? Optional.of(texts) : Optional.empty();
    }

    private static Optional<Double> number(CelExpr expression) {
        if (!isConstant(expression)) {
            return Optional.empty();
        }
        return switch (expression.constant().getKind()) {
            case INT64_VALUE -> Optional.of((double) expression.constant().int64Value());
            case DOUBLE_VALUE -> Optional.of(expression.constant().doubleValue());
            default -> Optional.empty();
        };
    }

    /** The texts that it names. */
    Stream<String> texts() {
        return switch (says) {
            case Says.OneOf(var texts) -> texts.stream();
            case Says.NoneOf(var texts) -> texts.stream();
            case Says.Kind(var broader) -> Stream.of(broader);
            default -> Stream.of();
        };
    }
}
