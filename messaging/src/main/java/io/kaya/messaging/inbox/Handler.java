package io.kaya.messaging.inbox;

import io.kaya.protocol.message.Message;
import io.kaya.protocol.sealing.Envelope;

/**
 * What a message does here. Called once for each genuine message, in order of its topic, inside the
 * transaction that also marks it as received: no model call, no HTTP call, no Kafka call.
 */
@FunctionalInterface
public interface Handler<M extends Message> {
    /**
     * @throws PoisonException when this message can never be handled; it becomes a dead letter and
     *     the topic goes on. Any other exception stops reading, and the message comes again
     */
    void handle(M message, Envelope envelope);

    /**
     * It came after its time, and is a dead letter already: nothing is begun any more, but who sent
     * it may be told. Called instead of {@link #handle}, in the same transaction.
     */
    default void expired(M message, Envelope envelope) {}
}
