package io.kaya.coordinator.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaya.audit.commit.AfterCommit;
import io.kaya.protocol.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * What happened to each question, numbered; stored with what happened, so that a stream can be
 * taken up anywhere.
 */
@ApplicationScoped
public class QuestionEvents {
    private final EntityManager entities;
    private final ObjectMapper json;
    private final AfterCommit afterCommit;
    private final Listeners listeners;

    QuestionEvents(
            EntityManager entities,
            ObjectMapper json,
            AfterCommit afterCommit,
            Listeners listeners) {
        this.entities = entities;
        this.json = json;
        this.afterCommit = afterCommit;
        this.listeners = listeners;
    }

    /**
     * @param question locked by the caller, which is what makes the numbers gapless
     */
    public void tell(Question question, String name, Object body) {
        entities.persist(
                new QuestionEvent(
                        new QuestionEvent.Key(question.id().value(), question.nextEvent()),
                        name,
                        write(body)));
        afterCommit.run(() -> listeners.wake(question.id()));
    }

    @Transactional
    List<QuestionEvent> after(QuestionId question, int number) {
        return entities.createQuery(
                        "from QuestionEvent e where e.key.question = :question and e.key.number > :number order by e.key.number",
                        QuestionEvent.class)
                .setParameter("question", question.value())
                .setParameter("number", number)
                .setMaxResults(500)
                .getResultList();
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
