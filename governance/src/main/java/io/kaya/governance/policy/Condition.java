package io.kaya.governance.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import java.util.Locale;
import java.util.Map;

/** The compiled {@code when} of one rule. Whatever goes wrong in it, it never holds. */
record Condition(String text, Program program) {
    sealed interface Verdict {
        record Holds() implements Verdict {}

        record Fails() implements Verdict {}

        record Unknown(String why) implements Verdict {}
    }

    Verdict check(Map<String, Object> facts) {
        try {
            return switch (program.eval(facts)) {
                case Boolean holds when holds -> new Verdict.Holds();
                case Boolean _ -> new Verdict.Fails();
                default -> new Verdict.Unknown("not-a-boolean");
            };
        } catch (CelEvaluationException failed) {
            // The message may quote a question or a draft; the code cannot.
            var code = failed.getErrorCode().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new Verdict.Unknown(code);
        } catch (RuntimeException | StackOverflowError failed) {
            return new Verdict.Unknown("internal-error");
        }
    }
}
