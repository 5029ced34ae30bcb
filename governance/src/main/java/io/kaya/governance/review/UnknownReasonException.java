package io.kaya.governance.review;

/** A rejection gives a reason that is not on the list. */
public final class UnknownReasonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnknownReasonException(String code) {
        super(
                "'%s' is no reason to reject; use one of %s"
                        .formatted(
                                code.length() <= 60 ? code : code.substring(0, 60) + "…",
                                RejectReason.codes()));
    }
}
