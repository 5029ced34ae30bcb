package io.kaya.access.records;

import io.kaya.access.Problem;

/** What somebody decides about an alarm cannot be done. */
final class AlarmProblem extends Problem {
    AlarmProblem(int status, String code, String detail) {
        super(status, code, detail);
    }

    AlarmProblem(int status, String code, RuntimeException why) {
        this(status, code, String.valueOf(why.getMessage()));
    }
}
