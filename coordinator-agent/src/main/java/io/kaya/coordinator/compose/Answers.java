package io.kaya.coordinator.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaya.protocol.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Every version of every answer. */
@ApplicationScoped
public class Answers {
    private final EntityManager entities;
    private final ObjectMapper json;

    Answers(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    void add(QuestionId question, Composed composed) {
        try {
            entities.persist(
                    new Answer(
                            question,
                            composed.answer().version(),
                            composed.answer().composedAt(),
                            json.writeValueAsString(composed)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public Optional<Composed> find(QuestionId question, int version) {
        return Optional.ofNullable(
                        entities.find(Answer.class, new Answer.Key(question.value(), version)))
                .map(answer -> read(answer.body()));
    }

    private Composed read(String body) {
        try {
            return json.readValue(body, Composed.class);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored answer cannot be read", unreadable);
        }
    }
}
