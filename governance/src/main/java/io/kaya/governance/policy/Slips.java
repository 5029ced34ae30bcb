package io.kaya.governance.policy;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.navigation.CelNavigableAst;
import dev.cel.common.navigation.CelNavigableExpr;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What compiles, and yet would fail whenever it is evaluated; or would hide such a failure. */
final class Slips {
    private static final Set<String> OF_THE_CLOCK =
            Set.of(
                    "getFullYear",
                    "getMonth",
                    "getDate",
                    "getDayOfMonth",
                    "getDayOfWeek",
                    "getDayOfYear",
                    "getHours",
                    "getMinutes",
                    "getSeconds",
                    "getMilliseconds");

    private static final Pattern DURATION =
            Pattern.compile("-?((\\d+(\\.\\d*)?|\\.\\d+)(h|ms|m|s|us|ns))+");

    private Slips() {}

    static List<String> in(CelAbstractSyntaxTree ast) {
        return CelNavigableAst.fromAst(ast)
                .getRoot()
                .allNodes()
                .map(CelNavigableExpr::expr)
                .flatMap(Slips::of)
                .distinct()
                .toList();
    }

    private static Stream<String> of(CelExpr expression) {
        return switch (expression.getKind()) {
            case CALL -> of(expression.call());
            case STRUCT ->
                    Stream.of("`when` may compare requests, findings and drafts, not make them");
            default -> Stream.empty();
        };
    }

    private static Stream<String> of(CelCall call) {
        var function = call.function();
        if (function.equals("dyn")) {
            return Stream.of("`when` uses dyn(), which hides wrong types; leave it out");
        }
        return literal(call).flatMap(text -> slip(function, text)).stream();
    }

    private static Optional<String> slip(String function, String text) {
        if (OF_THE_CLOCK.contains(function)) {
            return failsOn(() -> zone(text))
                    .map(_ -> quoted(text) + " is no time zone; write one such as Europe/Oslo");
        }
        return switch (function) {
            case Language.IS_A ->
                    Purposes.knows(text) ? Optional.empty() : Optional.of(Purposes.unknown(text));
            case "matches" ->
                    failsOn(() -> Pattern.compile(text))
                            .map(_ -> quoted(text) + " is no regular expression (RE2 syntax)");
            case "timestamp" ->
                    failsOn(() -> OffsetDateTime.parse(text))
                            .map(_ -> quoted(text) + " is no time; write 2027-12-31T00:00:00Z");
            case "duration" ->
                    DURATION.matcher(text).matches()
                            ? Optional.empty()
                            : Optional.of(quoted(text) + " is no duration; write 90m or 24h");
            default -> Optional.empty();
        };
    }

    private static ZoneId zone(String text) {
        return ZoneId.of(text.matches("\\d{2}:\\d{2}") ? "+" + text : text);
    }

    private static Optional<String> failsOn(Supplier<Object> attempt) {
        try {
            return Optional.of(attempt.get()).flatMap(_ -> Optional.empty());
        } catch (DateTimeException | PatternSyntaxException failed) {
            return Optional.of(String.valueOf(failed.getMessage()));
        }
    }

    private static Optional<String> literal(CelCall call) {
        if (call.args().isEmpty()) {
            return Optional.empty();
        }
        var argument = call.args().getLast();
        return argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(argument.constant().stringValue())
                : Optional.empty();
    }

    private static String quoted(String text) {
        return "\"" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "\"";
    }
}
