package io.kaya.messaging.inbox;

/** No dead letter has this id. */
public final class UnknownDeadLetterException extends RuntimeException {
    UnknownDeadLetterException(DeadLetterId id) {
        super("There is no dead letter " + id + "; list them to see their ids");
    }
}
