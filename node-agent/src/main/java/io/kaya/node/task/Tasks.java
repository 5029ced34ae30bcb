package io.kaya.node.task;

import io.kaya.protocol.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Timeouts;
import org.hibernate.jpa.SpecHints;

/** Everything that this node was ever asked. */
@ApplicationScoped
public class Tasks {
    private final EntityManager entities;

    Tasks(EntityManager entities) {
        this.entities = entities;
    }

    public void add(NodeTask task) {
        entities.persist(task);
    }

    public Optional<NodeTask> find(TaskId id) {
        return Optional.ofNullable(entities.find(NodeTask.class, id.value()));
    }

    /** All of them with one query. */
    public Map<TaskId, NodeTask> these(Collection<TaskId> ids) {
        return entities.createQuery("from NodeTask t where t.id in :ids", NodeTask.class)
                .setParameter("ids", ids.stream().map(TaskId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(NodeTask::id, task -> task));
    }

    /** Locked: whoever ends a task holds its row, so the first end wins. */
    public Optional<NodeTask> locked(TaskId id) {
        return Optional.ofNullable(
                entities.find(NodeTask.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** The oldest task in that state that nobody has in hand. */
    public Optional<NodeTask> next(TaskState state, Instant now) {
        return skippingLocked(
                "t.state = "
                        + state.name()
                        + " and (t.claimedUntil is null or t.claimedUntil < :now) order by t.receivedAt",
                now);
    }

    public Optional<NodeTask> nextOverdue(Instant now) {
        return skippingLocked(
                "t.deadline < :now and t.state in (RECEIVED, REQUEST_IN_REVIEW, ADMITTED, IN_REVIEW) order by t.deadline",
                now);
    }

    /** After a crash nobody works on what this worker had claimed. */
    public void releaseClaimsOf(String worker) {
        entities.createQuery(
                        "update NodeTask t set t.claimedUntil = null where t.claimedBy = :worker and t.claimedUntil is not null")
                .setParameter("worker", worker)
                .executeUpdate();
    }

    List<NodeTask> newest(int limit) {
        return entities.createQuery("from NodeTask t order by t.receivedAt desc", NodeTask.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The newest first. */
    public List<NodeTask> receivedSince(Instant since, int limit) {
        return entities.createQuery(
                        "from NodeTask t where t.receivedAt >= :since order by t.receivedAt desc",
                        NodeTask.class)
                .setParameter("since", since)
                .setMaxResults(limit)
                .getResultList();
    }

    /** What this organisation asked in the 24 hours before the task. */
    public long countDayBefore(NodeTask task) {
        return countDayBefore(task, EnumSet.allOf(TaskState.class));
    }

    /** Of that, what stands in a state now. */
    public long countDayBefore(NodeTask task, TaskState state) {
        return countDayBefore(task, EnumSet.of(state));
    }

    private long countDayBefore(NodeTask task, Set<TaskState> states) {
        return entities.createQuery(
                        "select count(t) from NodeTask t where t.organisation = :organisation and t.receivedAt >= :from and t.receivedAt < :until and t.state in :states",
                        Long.class)
                .setParameter("organisation", task.requester().organisation())
                .setParameter("from", task.receivedAt().minus(Duration.ofDays(1)))
                .setParameter("until", task.receivedAt())
                .setParameter("states", states)
                .getSingleResult();
    }

    private Optional<NodeTask> skippingLocked(String condition, Instant now) {
        return entities.createQuery("from NodeTask t where " + condition, NodeTask.class)
                .setParameter("now", now)
                .setMaxResults(1)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(SpecHints.HINT_SPEC_LOCK_TIMEOUT, Timeouts.SKIP_LOCKED_MILLI)
                .getResultStream()
                .findFirst();
    }
}
