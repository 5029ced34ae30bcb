package io.kaya.messaging.note;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditType;
import io.kaya.audit.Commitment;
import io.kaya.protocol.message.CheckpointMessage;
import io.kaya.protocol.message.Message;
import io.kaya.protocol.message.PresenceMessage;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.TaskMessage;
import io.kaya.protocol.sealing.Envelope;

/** Entries about messages: ids, numbers and a commitment, never the body. */
public final class MessageNote {
    private MessageNote() {}

    /** Tasks and replies are noted at both ends; who is present, and what is public, is not. */
    public static boolean wanted(Class<? extends Message> carries) {
        return carries == TaskMessage.class || carries == ReplyMessage.class;
    }

    public static AuditEvent about(Message message, AuditType type, Actor actor) {
        var event = AuditEvent.of(type, actor);
        return switch (message) {
            case TaskMessage.Asked asked ->
                    event.about(asked.task().question()).about(asked.taskId());
            case TaskMessage.Withdraw withdraw -> event.about(withdraw.taskId());
            case ReplyMessage reply -> event.about(reply.taskId());
            case PresenceMessage presence -> event.at(presence.node());
            case CheckpointMessage _ -> event;
        };
    }

    /** With what sender and receiver can compare later. */
    public static AuditEvent withExchange(AuditEvent event, Envelope envelope) {
        return event.with("message", envelope.id())
                .with("channel", envelope.topic())
                .with("number", envelope.number())
                .with("commitment", Commitment.to(envelope.body(), envelope.nonce()));
    }
}
