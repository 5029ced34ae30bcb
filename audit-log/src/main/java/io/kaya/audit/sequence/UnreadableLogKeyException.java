package io.kaya.audit.sequence;

/** The log cannot go on without the key that signed it so far. */
public final class UnreadableLogKeyException extends RuntimeException {
    UnreadableLogKeyException(String message) {
        super(message);
    }
}
