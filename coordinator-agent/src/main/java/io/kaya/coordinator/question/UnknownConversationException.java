package io.kaya.coordinator.question;

import io.kaya.access.Problem;
import io.kaya.protocol.ConversationId;

/** No such conversation, or not this person's. */
final class UnknownConversationException extends Problem {
    UnknownConversationException(ConversationId id) {
        super(
                404,
                "unknown-conversation",
                "There is no conversation " + id + " of yours; leave it out to begin one");
    }
}
