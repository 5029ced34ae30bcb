package io.kaya.coordinator.task;

import io.kaya.coordinator.directory.Node;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was asked of the nodes. */
@ApplicationScoped
public class NodeTasks {
    private static final String OPEN = those(status -> !status.terminal());
    // Who was only asked is awaited while it is online.
    private static final String AWAITED =
            those(status -> !status.settled() && status != NodeStatus.ASKED);

    private final EntityManager entities;

    NodeTasks(EntityManager entities) {
        this.entities = entities;
    }

    public void add(NodeTask task) {
        entities.persist(task);
    }

    /** Not locked: who changes a task has locked its question. */
    public Optional<NodeTask> find(TaskId id) {
        return Optional.ofNullable(entities.find(NodeTask.class, id.value()));
    }

    /** Whether a node of the question may be expected to say something soon. */
    public boolean anyAwaited(QuestionId question, Instant now) {
        return any(
                "t.status in ("
                        + AWAITED
                        + ") or t.status = ASKED and exists"
                        + " (select 1 from Node n where n.id = t.node and n.lastSeen > :then)",
                query ->
                        query.setParameter("question", question.value())
                                .setParameter("then", Node.seenAsOnline(now)));
    }

    /** Whether a node of the question has not said its end. */
    public boolean anyOpen(QuestionId question) {
        return any(
                "t.status in (" + OPEN + ")",
                query -> query.setParameter("question", question.value()));
    }

    public long count(QuestionId question) {
        return entities.createQuery(
                        "select count(t) from NodeTask t where t.question = :question", Long.class)
                .setParameter("question", question.value())
                .getSingleResult();
    }

    public List<NodeTask> of(QuestionId question) {
        return entities.createQuery(
                        "from NodeTask t where t.question = :question order by t.node",
                        NodeTask.class)
                .setParameter("question", question.value())
                .getResultList();
    }

    /** Without loading the tasks: of a thousand nodes each sends a reply, and each asks this. */
    private boolean any(String condition, UnaryOperator<TypedQuery<UUID>> filled) {
        var query =
                entities.createQuery(
                        "select t.id from NodeTask t where t.question = :question and ("
                                + condition
                                + ")",
                        UUID.class);
        return !filled.apply(query).setMaxResults(1).getResultList().isEmpty();
    }

    private static String those(Predicate<NodeStatus> wanted) {
        return Stream.of(NodeStatus.values())
                .filter(wanted)
                .map(NodeStatus::name)
                .collect(Collectors.joining(", "));
    }
}
