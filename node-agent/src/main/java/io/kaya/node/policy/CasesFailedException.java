package io.kaya.node.policy;

import io.kaya.access.Problem;
import io.kaya.governance.policy.trial.Trial;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A policy does not do what its cases expect, or has rules that none of them exercises. */
final class CasesFailedException extends Problem {
    CasesFailedException(Trial trial) {
        super(
                409,
                "cases-failed",
                Stream.concat(
                                trial.failed().stream()
                                        .map(tried ->
                                                tried.tried().name()
                                                        + ": "
                                                        + String.join(", ", tried.wrong())),
                                trial.unexercised().stream()
                                        .map(rule -> "no case exercises rule " + rule))
                        .collect(Collectors.joining("; ", "The policy was not activated: ", "")));
    }
}
