package io.kaya.inference.language;

/** Where a model reads what it is given: a fact for the policy. */
public enum Whereabouts {
    ON_PREMISES,
    ELSEWHERE
}
