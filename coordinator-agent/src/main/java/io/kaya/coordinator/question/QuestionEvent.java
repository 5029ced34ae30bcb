package io.kaya.coordinator.question;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One numbered thing that happened to a question, as its stream tells it. */
@Entity
@Immutable
class QuestionEvent {
    @Embeddable
    record Key(UUID question, int number) {}

    @EmbeddedId private Key key;
    private String name;
    private String body;

    @SuppressWarnings("NullAway.Init")
    protected QuestionEvent() {}

    @SuppressWarnings("NullAway.Init")
    QuestionEvent(Key key, String name, String body) {
        this.key = key;
        this.name = name;
        this.body = body;
    }

    int number() {
        return key.number();
    }

    String name() {
        return name;
    }

    String body() {
        return body;
    }
}
