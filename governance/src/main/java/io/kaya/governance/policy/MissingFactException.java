package io.kaya.governance.policy;

import dev.cel.common.CelErrorCode;
import dev.cel.common.exceptions.CelRuntimeException;

/** A rule reads a fact that nobody stated. */
final class MissingFactException extends CelRuntimeException {
    private static final long serialVersionUID = 1L;

    private final String fact;

    /**
     * @param fact by its name, such as {@code request.organisation}
     */
    MissingFactException(String fact) {
        super(
                new IllegalStateException(fact + " was not stated"),
                CelErrorCode.ATTRIBUTE_NOT_FOUND);
        this.fact = fact;
    }

    String fact() {
        return fact;
    }
}
