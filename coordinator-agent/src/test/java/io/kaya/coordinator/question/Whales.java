package io.kaya.coordinator.question;

import io.kaya.access.Person;
import io.kaya.protocol.ConversationId;
import io.kaya.protocol.QuestionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A question that was just asked. */
public final class Whales {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Whales() {}

    public static Question question() {
        return new Question(
                QuestionId.next(),
                ConversationId.next(),
                new Person("ada", "North", List.of("user")),
                "Where do whales winter?",
                "AcademicResearch",
                List.of(),
                NOON,
                Duration.ofHours(24));
    }

    /** One event more is told of it. */
    public static void tell(Question question) {
        question.nextEvent();
    }
}
