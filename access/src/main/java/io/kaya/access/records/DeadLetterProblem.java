package io.kaya.access.records;

import io.kaya.access.Problem;

/** A dead letter that is not here, or about which somebody decided before. */
final class DeadLetterProblem extends Problem {
    DeadLetterProblem(int status, String code, String detail) {
        super(status, code, detail);
    }
}
