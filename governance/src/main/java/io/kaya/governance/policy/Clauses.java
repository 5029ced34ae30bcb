package io.kaya.governance.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparserFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition taken apart where its author wrote {@code &&}. */
final class Clauses {
    private static final String AND = "_&&_";
    private static final String OR = "_||_";

    private Clauses() {}

    static List<CelAbstractSyntaxTree> of(CelAbstractSyntaxTree ast) {
        return flat(ast.getExpr(), AND).map(part -> part(ast, part)).toList();
    }

    /** One that must hold whatever the facts are: {@code true}, or something or its contrary. */
    static boolean coversEverything(CelAbstractSyntaxTree clause) {
        var alternatives =
                flat(clause.getExpr(), OR)
                        .map(part -> text(part(clause, part)))
                        .collect(Collectors.toSet());
        return alternatives.contains("true")
                || alternatives.stream().anyMatch(one -> denied(one, alternatives));
    }

    /** Whether the contrary of a clause stands among others. */
    static boolean denied(String clause, Set<String> others) {
        return others.contains("!" + clause) || others.contains("!(" + clause + ")");
    }

    /** As its author could have written it. */
    static String text(CelAbstractSyntaxTree ast) {
        return CelUnparserFactory.newUnparser().unparse(ast);
    }

    static CelAbstractSyntaxTree part(CelAbstractSyntaxTree whole, CelExpr part) {
        return CelAbstractSyntaxTree.newCheckedAst(
                part, whole.getSource(), whole.getReferenceMap(), whole.getTypeMap());
    }

    private static Stream<CelExpr> flat(CelExpr expression, String operator) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals(operator)) {
            return expression.call().args().stream().flatMap(part -> flat(part, operator));
        }
        return Stream.of(expression);
    }
}
