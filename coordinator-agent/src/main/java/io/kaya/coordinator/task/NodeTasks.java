package io.kaya.coordinator.task;

import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

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

    public List<NodeTask> of(QuestionId question) {
        return entities.createQuery(
                        "from NodeTask t where t.question = :question order by t.node",
                        NodeTask.class)
                .setParameter("question", question.value())
                .getResultList();
    }
}
