package io.kaya.governance.review;

/** A redaction points to a place that is not there. */
public final class SpanOutsideTextException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SpanOutsideTextException(String message) {
        super(message);
    }
}
