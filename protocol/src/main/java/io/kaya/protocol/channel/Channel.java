package io.kaya.protocol.channel;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.message.CheckpointMessage;
import io.kaya.protocol.message.Message;
import io.kaya.protocol.message.PresenceMessage;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.TaskMessage;
import org.jspecify.annotations.Nullable;

/**
 * One Kafka topic of one partition: one writer, one kind of message, one gapless numbering.
 *
 * @param writer the only party that may write; the broker's access list says the same
 * @param reader who the messages are for; {@code null} where all parties read
 */
public record Channel<M extends Message>(
        String topic, Class<M> carries, PartyId writer, @Nullable PartyId reader) {

    public static Channel<TaskMessage> tasks(FederationId federation, NodeId node) {
        return new Channel<>(
                name(federation, "tasks", node.value()),
                TaskMessage.class,
                PartyId.COORDINATOR,
                node.party());
    }

    public static Channel<ReplyMessage> replies(FederationId federation, NodeId node) {
        return new Channel<>(
                name(federation, "replies", node.value()),
                ReplyMessage.class,
                node.party(),
                PartyId.COORDINATOR);
    }

    public static Channel<PresenceMessage> presence(FederationId federation, NodeId node) {
        return new Channel<>(
                name(federation, "presence", node.value()),
                PresenceMessage.class,
                node.party(),
                null);
    }

    public static Channel<CheckpointMessage> checkpoints(FederationId federation, PartyId party) {
        return new Channel<>(
                name(federation, "checkpoints", party.value()),
                CheckpointMessage.class,
                party,
                null);
    }

    /** Sealed for its reader, or only signed because all parties may read it. */
    public boolean encrypted() {
        return reader != null;
    }

    private static String name(FederationId federation, String kind, String party) {
        return "kaya." + federation + "." + kind + "." + party;
    }
}
