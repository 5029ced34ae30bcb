package io.kaya.coordinator.question;

import io.kaya.access.Problem;
import io.kaya.protocol.ConversationId;

/** Nodes are still asked. */
final class StillOpenException extends Problem {
    StillOpenException(ConversationId id) {
        super(
                409,
                "still-open",
                "Conversation %s has a question that is still open; stop it first".formatted(id));
    }
}
