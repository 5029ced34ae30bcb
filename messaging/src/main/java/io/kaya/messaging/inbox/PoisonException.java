package io.kaya.messaging.inbox;

/** A genuine message that makes no sense here, however often it comes. */
public final class PoisonException extends RuntimeException {
    /**
     * @param message why, for the operator of this party; without any text of the message
     */
    public PoisonException(String message) {
        super(message);
    }
}
