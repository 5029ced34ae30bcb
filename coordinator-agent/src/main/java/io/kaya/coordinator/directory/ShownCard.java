package io.kaya.coordinator.directory;

import io.kaya.governance.disclosure.OutgoingText;
import io.kaya.protocol.message.PresenceMessage.CardTopic;
import io.kaya.protocol.message.PresenceMessage.NodeCard;
import org.jspecify.annotations.Nullable;

/** A node's card as people and the planner read it: nothing that a page follows or nobody sees. */
final class ShownCard {
    private ShownCard() {}

    static NodeCard of(NodeCard said) {
        return new NodeCard(
                said.node(),
                named(said.name(), said),
                named(said.organisation(), said),
                clean(said.city()),
                said.latitude(),
                said.longitude(),
                OutgoingText.clean(said.description()),
                said.topics().stream().map(ShownCard::of).toList());
    }

    private static CardTopic of(CardTopic topic) {
        return new CardTopic(
                OutgoingText.clean(topic.title()),
                topic.phrases().stream().map(OutgoingText::clean).toList());
    }

    /** What is nothing but markup is no name. */
    private static String named(String name, NodeCard said) {
        var clean = OutgoingText.clean(name);
        return clean.isBlank() ? said.node().value() : clean;
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : OutgoingText.clean(text);
    }
}
