package io.kaya.node.review;

import io.kaya.governance.review.ReviewState;
import io.kaya.protocol.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The operator's queue, and what was decided. */
@ApplicationScoped
class ReviewItems {
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

    List<ReviewItem> pending(int limit) {
        return list(
                "i.state = PENDING and exists (select 1 from NodeTask t where t.id = i.task"
                        + " and t.state in (IN_REVIEW, REQUEST_IN_REVIEW)) order by i.createdAt",
                limit);
    }

    List<ReviewItem> decided(int limit) {
        return list("i.state <> PENDING order by i.decidedAt desc", limit);
    }

    List<ReviewItem> all(int limit) {
        return list("1 = 1 order by i.createdAt desc", limit);
    }

    long countPending() {
        return entities.createQuery(
                        "select count(i) from ReviewItem i where i.state = :pending", Long.class)
                .setParameter("pending", ReviewState.PENDING)
                .getSingleResult();
    }

    private List<ReviewItem> list(String condition, int limit) {
        return entities.createQuery("from ReviewItem i where " + condition, ReviewItem.class)
                .setMaxResults(limit)
                .getResultList();
    }
}
