package io.kaya.messaging.outbox;

import io.kaya.protocol.MessageId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How the business says something to another party. */
public interface Outbox {
    /**
     * Says it when, and only if, the caller's transaction commits; without a transaction it throws.
     *
     * @param key messages of one key belong together, such as a question's id
     * @param expires set for questions only: not sent, and not acted on, after this time
     */
    <M extends Message> MessageId send(
            Channel<M> channel, String key, M message, @Nullable Instant expires);

    default <M extends Message> MessageId send(Channel<M> channel, String key, M message) {
        return send(channel, key, message, null);
    }
}
