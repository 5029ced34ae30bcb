package io.kaya.benchmarks.hostile.cases;

import java.util.List;

/** A file of cases cannot be used; every mistake is told with its line. */
public final class BadCasesException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String ADVICE = "; docs/hostile-cases.md shows the form";

    /** One mistake, at a line from 1. */
    public record Mistake(int line, String text) {}

    private final transient List<Mistake> mistakes;

    BadCasesException(String file, List<Mistake> mistakes) {
        super(told(file, mistakes));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }

    private static String told(String file, List<Mistake> mistakes) {
        var text = new StringBuilder();
        for (var one : mistakes) {
            text.append(text.isEmpty() ? "" : "\n")
                    .append("%s:%d: %s".formatted(file, one.line(), one.text()));
        }
        return text.append(ADVICE).toString();
    }
}
