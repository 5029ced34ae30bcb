package io.kaya.coordinator.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaya.protocol.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;

/** The answer while a model writes it: shown as it comes, stored only when it is whole. */
@ApplicationScoped
public class Partials {
    private final Listeners listeners;
    private final ObjectMapper json;

    Partials(Listeners listeners, ObjectMapper json) {
        this.listeners = listeners;
        this.json = json;
    }

    /**
     * @param text everything written so far of that version
     */
    public void show(QuestionId question, int version, String text) {
        try {
            listeners.partial(question, json.writeValueAsString(new Partial(version, text)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Partial(int version, String text) {}
}
