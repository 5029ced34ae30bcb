package io.kaya.inference.encoder;

/** A model that must not be loaded; the reason tells the operator what to repair. */
public final class RefusedModelException extends RuntimeException {

    public enum Reason {
        BROKEN_MANIFEST,
        MISSING_FILE,
        WRONG_HASH,
        OUTSIDE_FOLDER,
        UNEXPECTED_SHAPE,
        UNUSABLE
    }

    private final Reason reason;

    RefusedModelException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    RefusedModelException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
