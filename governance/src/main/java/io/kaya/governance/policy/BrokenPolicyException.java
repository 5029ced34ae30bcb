package io.kaya.governance.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A policy file that cannot be followed, with all that is wrong with it. */
public final class BrokenPolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final String digest;

    public BrokenPolicyException(List<Problem> problems, String digest) {
        super(
                problems.stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n- ", "The policy is broken:\n- ", "")));
        this.problems = List.copyOf(problems);
        this.digest = digest;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** SHA-256 of the file, in hex; empty when there was nothing to read. */
    public String digest() {
        return digest;
    }
}
