package io.kaya.messaging.inbox;

/** Why a message was laid aside. */
public enum RefusalReason {
    FORGED("forged"),
    UNKNOWN_PARTY("unknown-party"),
    NEWER_VERSION("newer-version"),
    MALFORMED("malformed"),
    EXPIRED("expired"),
    /** Another message of this channel had the same number. */
    NUMBER_REUSED("number-reused"),
    /** Its number was passed over earlier. */
    OUT_OF_ORDER("out-of-order"),
    /** Its handler said that it can never be handled. */
    POISON("poison"),
    /** It came on a topic that this party does not read any more. */
    NOT_SUBSCRIBED("not-subscribed");

    private final String wireName;

    RefusalReason(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
