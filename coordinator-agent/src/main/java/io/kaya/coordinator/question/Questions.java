package io.kaya.coordinator.question;

import io.kaya.protocol.QuestionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** All questions ever asked. */
@ApplicationScoped
public class Questions {
    private final EntityManager entities;

    Questions(EntityManager entities) {
        this.entities = entities;
    }

    void add(Question question) {
        entities.persist(question);
    }

    public Optional<Question> find(QuestionId id) {
        return Optional.ofNullable(entities.find(Question.class, id.value()));
    }

    /** Locked, so that what happens to one question happens in one order. */
    public Question locked(QuestionId id) {
        return Optional.ofNullable(
                        entities.find(Question.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new UnknownQuestionException(id.toString()));
    }

    /** The person's own texts before this one in its conversation, oldest first. */
    public List<String> textsBefore(Question question) {
        return entities.createQuery(
                        "select q.text from Question q where q.conversation = :conversation and q.askedAt < :at"
                                + " order by q.askedAt",
                        String.class)
                .setParameter("conversation", question.conversation().value())
                .setParameter("at", question.askedAt())
                .setMaxResults(50)
                .getResultList();
    }

    public List<Question> askedBy(String person, int limit) {
        return entities.createQuery(
                        "from Question q where q.askedBy = :person and exists (select 1 from Conversation c"
                                + " where c.id = q.conversation and c.deletedAt is null) order by q.askedAt desc",
                        Question.class)
                .setParameter("person", person)
                .setMaxResults(limit)
                .getResultList();
    }

    public Optional<Question> nextToPlan(Instant now) {
        return next(
                "q.state = PLANNING and (q.claimedUntil is null or q.claimedUntil < :now) order by q.askedAt",
                now);
    }

    public Optional<Question> nextToCompose(Instant now) {
        return next(
                "q.composeDue <= :now and (q.claimedUntil is null or q.claimedUntil < :now) order by q.composeDue",
                now);
    }

    /** One whose listeners still wait: open, or withdrawn and not every node has said so. */
    public Optional<Question> nextOverdue(Instant now) {
        return next(
                "q.state in (ASKING, WITHDRAWN) and q.deadline < :now and (q.state = ASKING or exists"
                        + " (select 1 from NodeTask t where t.question = q.id and t.status = WITHDRAWAL_SENT))"
                        + " order by q.deadline",
                now);
    }

    /** How many wait to be taken up. */
    long waiting() {
        return entities.createQuery(
                        "select count(q) from Question q where q.state = PLANNING", Long.class)
                .getSingleResult();
    }

    /** Questions that wait for their first answer. */
    public List<QuestionId> unanswered() {
        return entities.createQuery(
                        "select q.id from Question q where q.state = ASKING and q.answerVersion = 0",
                        java.util.UUID.class)
                .getResultStream()
                .map(QuestionId::new)
                .toList();
    }

    /** After a crash nobody works on what this worker had claimed. */
    public void releaseClaimsOf(String worker) {
        entities.createQuery(
                        "update Question q set q.claimedUntil = null where q.claimedBy = :worker and q.claimedUntil is not null")
                .setParameter("worker", worker)
                .executeUpdate();
    }

    private Optional<Question> next(String condition, Instant now) {
        return entities.createQuery("from Question q where " + condition, Question.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream()
                .findFirst();
    }
}
