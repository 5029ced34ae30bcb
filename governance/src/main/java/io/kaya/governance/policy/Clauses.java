package io.kaya.governance.policy;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.parser.CelUnparserFactory;
import java.util.List;
import java.util.stream.Stream;

/** A condition taken apart where its author wrote {@code &&}. */
final class Clauses {
    private static final String AND = "_&&_";

    private Clauses() {}

    static List<CelAbstractSyntaxTree> of(CelAbstractSyntaxTree ast) {
        return flat(ast.getExpr()).map(part -> part(ast, part)).toList();
    }

    /** As its author could have written it. */
    static String text(CelAbstractSyntaxTree ast) {
        return CelUnparserFactory.newUnparser().unparse(ast);
    }

    static CelAbstractSyntaxTree part(CelAbstractSyntaxTree whole, CelExpr part) {
        return CelAbstractSyntaxTree.newCheckedAst(
                part, whole.getSource(), whole.getReferenceMap(), whole.getTypeMap());
    }

    private static Stream<CelExpr> flat(CelExpr expression) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.CALL
                && expression.call().function().equals(AND)) {
            return expression.call().args().stream().flatMap(Clauses::flat);
        }
        return Stream.of(expression);
    }
}
