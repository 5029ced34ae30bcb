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
    private final Countdown awaited = new Countdown();

    Awaiting(NodeTasks tasks, Work work) {
        this.tasks = tasks;
        this.work = work;
    }

    /**
     * After news of the question.
     *
     * @param question locked by the caller
     */
    public void hurry(Question question, Instant now) {
        if (waits(question, now)
                && awaited.ended(question, () -> tasks.awaited(question.id(), now))) {
            answer(question, now);
        }
    }

    /** Without news: a node may have gone away, which no message tells. */
    void look(Question question, Instant now) {
        if (waits(question, now) && tasks.awaited(question.id(), now) == 0) {
            answer(question, now);
        }
    }

    private static boolean waits(Question question, Instant now) {
        return question.state() == QuestionState.ASKING
                && (question.answerVersion() == 0 || question.answerAwaited())
                && !question.answerDueBy(now);
    }

    private void answer(Question question, Instant now) {
        question.answerDue(now);
        work.waits(Work.Step.COMPOSE);
    }
}
