package io.kaya.coordinator.question;

import io.kaya.audit.commit.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Wakes the step that takes up a question, once the transaction that made it due has committed. */
@ApplicationScoped
public class Work {
    /** The steps that wait for questions. */
    public enum Step {
        PLAN,
        COMPOSE
    }

    private final AfterCommit afterCommit;
    private final Map<Step, Runnable> steps = new ConcurrentHashMap<>();

    Work(AfterCommit afterCommit) {
        this.afterCommit = afterCommit;
    }

    public void wakes(Step step, Runnable wake) {
        steps.put(step, wake);
    }

    public void waits(Step step) {
        afterCommit.run(() -> steps.getOrDefault(step, () -> {}).run());
    }
}
