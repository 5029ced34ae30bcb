package io.kaya.coordinator.gather;

import io.kaya.coordinator.directory.Directory;
import io.kaya.coordinator.question.QuestionEvents;
import io.kaya.coordinator.question.Questions;
import io.kaya.coordinator.task.NodeTasks;
import io.kaya.coordinator.task.NodeView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * What time alone does to a question: nodes that stay away are no longer awaited, and the deadline
 * closes it.
 */
@ApplicationScoped
public class Deadlines {
    private final Questions questions;
    private final NodeTasks tasks;
    private final Directory directory;
    private final QuestionEvents events;
    private final Awaiting awaiting;
    private final Ending ending;
    private final Clock clock;

    Deadlines(
            Questions questions,
            NodeTasks tasks,
            Directory directory,
            QuestionEvents events,
            Awaiting awaiting,
            Ending ending,
            Clock clock) {
        this.questions = questions;
        this.tasks = tasks;
        this.directory = directory;
        this.events = events;
        this.awaiting = awaiting;
        this.ending = ending;
        this.clock = clock;
    }

    /**
     * @return whether a question was overdue
     */
    public boolean takeOne() {
        return QuarkusTransaction.requiringNew().call(this::closeOverdue);
    }

    /** Questions whose last awaited node went offline get their first answer, too. */
    public void answerWithoutThoseAway() {
        for (var id : QuarkusTransaction.requiringNew().call(questions::unanswered)) {
            QuarkusTransaction.requiringNew()
                    .run(() -> {
                        awaiting.look(questions.locked(id), clock.instant());
                    });
        }
    }

    private boolean closeOverdue() {
        var now = clock.instant();
        var overdue = questions.nextOverdue(now);
        overdue.ifPresent(question -> {
            var asked = tasks.of(question.id());
            for (var task : asked) {
                if (!task.status().terminal()) {
                    task.fellSilent(now);
                    events.tell(
                            question,
                            "node",
                            NodeView.of(task, directory.find(task.node()).orElseThrow(), now));
                }
            }
            ending.close(question, asked.size());
        });
        return overdue.isPresent();
    }
}
