package io.kaya.governance.review;

/** A redaction names a text that does not stand in what would leave. */
public final class NothingToRedactException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NothingToRedactException(String message) {
        super(message);
    }
}
