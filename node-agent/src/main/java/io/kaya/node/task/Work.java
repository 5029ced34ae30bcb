package io.kaya.node.task;

import io.kaya.audit.commit.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Wakes the step that takes up tasks of a state, once the transaction that brought one there has
 * committed.
 */
@ApplicationScoped
public class Work {
    private final AfterCommit afterCommit;
    private final Map<TaskState, List<Runnable>> steps = new ConcurrentHashMap<>();

    Work(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    public void wakes(TaskState state, Runnable step) {
        steps.computeIfAbsent(state, _ -> new CopyOnWriteArrayList<>()).add(step);
    }

    public void waits(TaskState state) {
        afterCommit.run(() -> steps.getOrDefault(state, List.of()).forEach(Runnable::run));
    }
}
