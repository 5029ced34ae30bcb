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

    /** How many nodes of the question may be expected to say something soon. */
    public long awaited(QuestionId question, Instant now) {
        return count(
                question,
                "t.status in ("
                        + AWAITED
                        + ") or t.status = ASKED and exists"
                        + " (select 1 from Node n where n.id = t.node and n.lastSeen > :then)",
                query -> query.setParameter("then", Node.seenAsOnline(now)));
    }

    /** How many nodes of the question have not said their end. */
    public long open(QuestionId question) {
        return count(question, "t.status in (" + OPEN + ")", query -> query);
    }

    public long asked(QuestionId question) {
        return count(question, "1 = 1", query -> query);
    }

    public List<NodeTask> of(QuestionId question) {
        return entities.createQuery(
                        "from NodeTask t where t.question = :question order by t.node",
                        NodeTask.class)
                .setParameter("question", question.value())
                .getResultList();
    }

    private long count(
            QuestionId question, String condition, UnaryOperator<TypedQuery<Long>> filled) {
        var query =
                entities.createQuery(
                                "select count(t) from NodeTask t where t.question = :question and ("
                                        + condition
                                        + ")",
                                Long.class)
                        .setParameter("question", question.value());
        return filled.apply(query).getSingleResult();
    }

    private static String those(Predicate<NodeStatus> wanted) {
        return Stream.of(NodeStatus.values())
                .filter(wanted)
                .map(NodeStatus::name)
                .collect(Collectors.joining(", "));
    }
}
