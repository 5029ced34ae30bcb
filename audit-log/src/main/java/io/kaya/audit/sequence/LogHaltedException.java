package io.kaya.audit.sequence;

/** The log goes no further until a person has looked at it. */
public final class LogHaltedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    LogHaltedException(String message) {
        super(message);
    }
}
