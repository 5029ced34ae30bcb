package io.kaya.node.presence;

import io.kaya.protocol.message.PresenceMessage.CardTopic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a card that an operator may edit: text, and nothing but text. */
record CardText(String description, List<CardTopic> topics) {
    CardText {
        topics = List.copyOf(topics);
    }

    /** What people send may lack a part, or hold what no database takes for text. */
    boolean whole() {
        return texts().allMatch(CardText::plain);
    }

    private static boolean plain(@Nullable String text) {
        return text != null
                && text.indexOf('\0') < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    Stream<String> texts() {
        return Stream.concat(
                Stream.of(description),
                topics.stream()
                        .flatMap(topic ->
                                Stream.concat(Stream.of(topic.title()), topic.phrases().stream())));
    }
}
