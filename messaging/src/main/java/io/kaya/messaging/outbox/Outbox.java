package io.kaya.messaging.outbox;

import io.kaya.protocol.MessageId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.Message;
import java.time.Duration;
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

    /**
     * Says it after a while, unless it is overtaken before: news that something longer began, which
     * nobody needs when it ends at once.
     */
    <M extends Message> MessageId sendLater(
            Channel<M> channel, String key, M message, Duration after);

    /** Whether something said under this key has not got its number yet. */
    boolean waiting(Channel<?> channel, String key);

    /** What was to be said later under this key, and has not been yet, is not said any more. */
    void overtake(Channel<?> channel, String key);
}
