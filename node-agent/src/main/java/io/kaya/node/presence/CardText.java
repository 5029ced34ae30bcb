package io.kaya.node.presence;

import io.kaya.protocol.message.PresenceMessage.CardTopic;
import java.util.List;
import java.util.stream.Stream;

/** The part of a card that an operator may edit: text, and nothing but text. */
record CardText(String description, List<CardTopic> topics) {
    CardText {
        topics = List.copyOf(topics);
    }

    Stream<String> texts() {
        return Stream.concat(
                Stream.of(description),
                topics.stream()
                        .flatMap(topic ->
                                Stream.concat(Stream.of(topic.title()), topic.phrases().stream())));
    }
}
