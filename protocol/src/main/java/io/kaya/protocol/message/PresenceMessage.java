package io.kaya.protocol.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.kaya.protocol.NodeId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a node shows of itself to the federation: signed, readable by all its members. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "card", value = PresenceMessage.NodeCard.class),
    @JsonSubTypes.Type(name = "heartbeat", value = PresenceMessage.Heartbeat.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PresenceMessage extends Message {
    NodeId node();

    /**
     * Text that the node's operator approved, by which the coordinator decides whom to ask.
     *
     * @param topics titles and key phrases of what the node holds, each a short text
     */
    record NodeCard(
            NodeId node,
            String name,
            String organisation,
            @Nullable String city,
            @Nullable Double latitude,
            @Nullable Double longitude,
            String description,
            List<CardTopic> topics)
            implements PresenceMessage {
        public NodeCard {
            topics = List.copyOf(topics);
            within("latitude", latitude, 90);
            within("longitude", longitude, 180);
        }

        private static void within(String what, @Nullable Double degrees, int limit) {
            if (degrees != null && !(Math.abs(degrees) <= limit)) {
                throw new IllegalArgumentException(
                        "A card's %s lies between -%d and %d".formatted(what, limit, limit));
            }
        }
    }

    /** One subject that the node knows about. */
    record CardTopic(String title, List<String> phrases) {
        public CardTopic {
            phrases = List.copyOf(phrases);
        }
    }

    record Heartbeat(NodeId node, Instant at) implements PresenceMessage {}
}
