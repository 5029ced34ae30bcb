package io.kaya.coordinator.compose;

import io.kaya.protocol.QuestionId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of the answer to a question; the ones before it stay. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
@Immutable
class Answer {
    @Embeddable
    record Key(UUID question, int version) {}

    @EmbeddedId private Key key;
    private Instant composedAt;
    private String body;

    @SuppressWarnings("NullAway.Init")
    protected Answer() {}

    @SuppressWarnings("NullAway.Init")
    Answer(QuestionId question, int version, Instant composedAt, String body) {
        this.key = new Key(question.value(), version);
        this.composedAt = composedAt;
        this.body = body;
    }

    String body() {
        return body;
    }
}
