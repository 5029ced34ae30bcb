package io.kaya.audit.partners;

/** There is no loss to accept. */
public final class NothingLostException extends RuntimeException {
    private static final long serialVersionUID = 1;

    NothingLostException() {
        super("This log is not halted, so there is no loss to accept");
    }
}
