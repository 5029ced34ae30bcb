package io.kaya.node.review;

import io.kaya.governance.review.ReviewState;
import io.kaya.node.task.NodeTask;
import io.kaya.protocol.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;
import org.jspecify.annotations.Nullable;

/** The operator's queue, and what was decided. */
@ApplicationScoped
class ReviewItems {
    private static final UUID LEAST = new UUID(0, 0);
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final EntityManager entities;

    ReviewItems(EntityManager entities) {
        this.entities = entities;
    }

    void add(ReviewItem item) {
        entities.persist(item);
    }

    Optional<ReviewItem> find(UUID id) {
        return Optional.ofNullable(entities.find(ReviewItem.class, id));
    }

    /** As it stands now that its task is locked. */
    void refresh(ReviewItem item) {
        entities.refresh(item);
    }

    Optional<ReviewItem> pendingOf(TaskId task) {
        return entities.createQuery(
                        "from ReviewItem i where i.task = :task and i.state = PENDING",
                        ReviewItem.class)
                .setParameter("task", task.value())
                .getResultStream()
                .findFirst();
    }

    /**
     * A part of a list.
     *
     * @param after the last item of the part before, if there was one
     */
    record Page(@Nullable UUID after, int size) {}

    /** The longest waiting first. */
    List<ReviewItem> pending(Page page) {
        var last = last(page);
        return entities.createQuery(
                        "from ReviewItem i where i.state = PENDING and exists (select 1 from NodeTask t"
                                + " where t.id = i.task and t.state in (IN_REVIEW, REQUEST_IN_REVIEW))"
                                + " and (i.createdAt > :at or (i.createdAt = :at and i.id > :id))"
                                + " order by i.createdAt, i.id",
                        ReviewItem.class)
                .setParameter("at", last.map(ReviewItem::createdAt).orElse(Instant.EPOCH))
                .setParameter("id", last.map(ReviewItem::id).orElse(LEAST))
                .setMaxResults(page.size())
                .getResultList();
    }

    /** What came last and still waits. */
    List<ReviewItem> newestPending(int most) {
        return list("i.state = PENDING order by i.createdAt desc, i.id desc", most);
    }

    /** What this person has in hand. */
    List<ReviewItem> heldBy(String person, Instant now) {
        return entities.createQuery(
                        "from ReviewItem i where i.state = PENDING and exists (select 1 from ReviewClaim c"
                                + " where c.item = i.id and c.person = :person and c.until > :now)",
                        ReviewItem.class)
                .setParameter("person", person)
                .setParameter("now", now)
                .getResultList();
    }

    /** What ended in one of these states, the newest first. */
    List<ReviewItem> ended(Set<ReviewState> states, Page page) {
        var last = last(page);
        return entities.createQuery(
                        "from ReviewItem i where i.state in :states"
                                + " and (i.decidedAt < :at or (i.decidedAt = :at and i.id < :id))"
                                + " order by i.decidedAt desc, i.id desc",
                        ReviewItem.class)
                .setParameter("states", states)
                .setParameter("at", last.flatMap(ReviewItem::decidedAt).orElse(NEVER))
                .setParameter("id", last.map(ReviewItem::id).orElse(LEAST))
                .setMaxResults(page.size())
                .getResultList();
    }

    List<ReviewItem> decidedByPeople(int limit) {
        return list("i.byPeople = true order by i.decidedAt desc", limit);
    }

    List<ReviewItem> all(int limit) {
        return list("1 = 1 order by i.createdAt desc", limit);
    }

    List<ReviewItem> these(Set<UUID> ids) {
        return entities.createQuery("from ReviewItem i where i.id in :ids", ReviewItem.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The task of the longest waiting item that nobody decided in the time the policy gave. */
    Optional<NodeTask> nextLapsed(Instant now) {
        return entities.createQuery(
                        "from NodeTask t where t.state in (IN_REVIEW, REQUEST_IN_REVIEW) and exists (select 1 from ReviewItem i"
                                + " where i.task = t.id and i.state = PENDING and i.expiresAt < :now)",
                        NodeTask.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream()
                .findFirst();
    }

    long countPending() {
        return entities.createQuery(
                        "select count(i) from ReviewItem i where i.state = :pending", Long.class)
                .setParameter("pending", ReviewState.PENDING)
                .getSingleResult();
    }

    private Optional<ReviewItem> last(Page page) {
        return Optional.ofNullable(page.after())
                .map(id -> find(id).orElseThrow(() -> new UnknownReviewException(id.toString())));
    }

    private List<ReviewItem> list(String condition, int limit) {
        return entities.createQuery("from ReviewItem i where " + condition, ReviewItem.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
