package io.kaya.access;

/**
 * Something a caller can mend, told as RFC 9457 problem details; each kind is a class named for
 * what happened.
 */
public abstract class Problem extends RuntimeException {
    private final int status;
    private final String code;

    /**
     * @param detail which thing, what is wrong, what to do; shown to the caller as it is
     */
    protected Problem(int status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public final int status() {
        return status;
    }

    public final String code() {
        return code;
    }
}
