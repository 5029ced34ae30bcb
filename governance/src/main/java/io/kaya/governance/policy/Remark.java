package io.kaya.governance.policy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about a policy that its writer should know.
 *
 * @param rule the id of the rule, as far as it has one
 * @param line from 1, if known
 * @param column from 1, if known
 * @param text what it is and what to do
 */
public record Remark(
        Kind kind,
        @Nullable String rule,
        @Nullable Integer line,
        @Nullable Integer column,
        String text) {
    /** What sort of thing it is. */
    public enum Kind {
        /** The file cannot be followed. */
        BROKEN,
        UNKNOWN_PURPOSE,
        ALWAYS_TRUE,
        /** It never matches, or something stricter matches whenever it does. */
        NEVER_REACHED,
        EXPIRED,
        /** It lets special categories of personal data pass and obliges to nothing. */
        UNGUARDED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public static Remark broken(Problem problem) {
        return new Remark(
                Kind.BROKEN, problem.rule(), problem.line(), problem.column(), problem.text());
    }

    static Remark of(Kind kind, Rule rule, String text) {
        var place = rule.place();
        return new Remark(kind, rule.id().value(), place.line(), place.column(), text);
    }
}
