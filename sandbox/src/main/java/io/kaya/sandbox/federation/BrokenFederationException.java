package io.kaya.sandbox.federation;

import java.nio.file.Path;
import java.util.List;

/** The federation file cannot be used as it is; every problem is one sentence. */
public final class BrokenFederationException extends RuntimeException {
    private final List<String> problems;

    BrokenFederationException(Path file, List<String> problems) {
        super("The federation file " + file + " is broken:\n  " + String.join("\n  ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
