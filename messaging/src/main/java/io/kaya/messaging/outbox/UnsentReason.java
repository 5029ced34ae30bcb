package io.kaya.messaging.outbox;

/** Why a message will never leave. */
public enum UnsentReason {
    /** Its time was over before it could be sent. */
    EXPIRED,
    /** The addressee's keys are not registered here. */
    UNKNOWN_PARTY,
    /** Larger than what may travel. */
    OVERSIZED,
    /** It could not be signed or encrypted. */
    UNSEALABLE
}
