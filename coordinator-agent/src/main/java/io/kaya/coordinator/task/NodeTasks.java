package io.kaya.coordinator.task;

import io.kaya.coordinator.directory.Node;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What was asked of the nodes. */
@ApplicationScoped
public class NodeTasks {
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

    /**
     * How the asked nodes stand, without loading what they were asked and said: this is looked at
     * for every reply, and of a thousand nodes each sends one.
     */
    public Standing standing(QuestionId question, Instant now) {
        var rows =
                entities.createQuery(
                                "select t.status, case when n.lastSeen > :then then true else false end,"
                                        + " count(t) from NodeTask t join Node n on n.id = t.node"
                                        + " where t.question = :question group by 1, 2",
                                Object[].class)
                        .setParameter("question", question.value())
                        .setParameter("then", Node.seenAsOnline(now))
                        .getResultList();
        return new Standing(
                rows.stream()
                        .collect(
                                Collectors.toMap(
                                        row ->
                                                NodeView.status(
                                                        (NodeStatus) row[0], (Boolean) row[1]),
                                        row -> (Long) row[2],
                                        Long::sum)));
    }

    public List<NodeTask> of(QuestionId question) {
        return entities.createQuery(
                        "from NodeTask t where t.question = :question order by t.node",
                        NodeTask.class)
                .setParameter("question", question.value())
                .getResultList();
    }
}
