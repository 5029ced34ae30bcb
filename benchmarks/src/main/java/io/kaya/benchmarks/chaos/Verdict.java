package io.kaya.benchmarks.chaos;

/** What an operator makes of a draft. */
public enum Verdict {
    APPROVE,
    REDACT,
    DROP,
    REJECT
}
