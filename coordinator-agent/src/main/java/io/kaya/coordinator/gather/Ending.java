package io.kaya.coordinator.gather;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.coordinator.question.Question;
import io.kaya.coordinator.question.QuestionEvents;
import io.kaya.coordinator.task.NodeTasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Closes a question when nothing can change its answer any more; one that was withdrawn, when every
 * node has said its end.
 */
@ApplicationScoped
public class Ending {
    private final NodeTasks tasks;
    private final QuestionEvents events;
    private final AuditLog audit;
    private final Countdown open = new Countdown();

    Ending(NodeTasks tasks, QuestionEvents events, AuditLog audit) {
        this.tasks = tasks;
        this.events = events;
        this.audit = audit;
    }

    /**
     * @param question locked by the caller
     */
    public void closeIfDone(Question question) {
        if (question.answerAwaited()) {
            return;
        }
        if (open.ended(question, () -> tasks.open(question.id()))) {
            close(question, tasks.asked(question.id()));
        }
    }

    void close(Question question, long asked) {
        switch (question.state()) {
            case ASKING -> {
                question.close();
                audit.append(
                        AuditEvent.of(AuditType.CLOSED, Actor.system("gather"))
                                .about(question.id())
                                .with("nodes", asked));
                events.tell(question, "state", Map.of("state", "closed"));
                events.tell(question, "end", Map.of());
            }
            case WITHDRAWN -> events.tell(question, "end", Map.of());
            case PLANNING, CLOSED, DIRECT, CLARIFY -> {}
        }
    }
}
