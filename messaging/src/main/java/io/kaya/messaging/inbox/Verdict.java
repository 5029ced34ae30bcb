package io.kaya.messaging.inbox;

import io.kaya.protocol.message.Message;
import io.kaya.protocol.sealing.Envelope;
import org.jspecify.annotations.Nullable;

/** What the checks that need no memory say of a record. */
sealed interface Verdict {
    record Genuine(Envelope envelope, Message message) implements Verdict {}

    /**
     * @param envelope known where the envelope was genuine and only its content is no good
     */
    record Refused(RefusalReason reason, String explanation, @Nullable Envelope envelope)
            implements Verdict {}
}
