package io.kaya.coordinator.gather;

import io.kaya.coordinator.question.Question;
import io.kaya.coordinator.question.QuestionState;
import io.kaya.coordinator.question.Work;
import io.kaya.coordinator.task.NodeTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** When no node is waited for any more, the answer need not wait either. */
@ApplicationScoped
public class Awaiting {
    private final NodeTasks tasks;
    private final Work work;

    Awaiting(NodeTasks tasks, Work work) {
        this.tasks = tasks;
        this.work = work;
    }

    /**
     * @param question locked by the caller
     */
    public void hurry(Question question, Instant now) {
        var wanted = question.answerVersion() == 0 || question.answerAwaited();
        if (question.state() == QuestionState.ASKING
                && wanted
                && !question.answerDueBy(now)
                && !tasks.anyAwaited(question.id(), now)) {
            question.answerDue(now);
            work.waits(Work.Step.COMPOSE);
        }
    }
}
