package io.kaya.messaging.inbox;

import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.Message;
import io.kaya.protocol.sealing.Envelope;

/** A channel that this party reads, and what its messages do here. */
public record Subscription<M extends Message>(Channel<M> channel, Handler<M> handler) {
    void handle(Message message, Envelope envelope) {
        handler.handle(channel.carries().cast(message), envelope);
    }

    void expired(Message message, Envelope envelope) {
        handler.expired(channel.carries().cast(message), envelope);
    }
}
