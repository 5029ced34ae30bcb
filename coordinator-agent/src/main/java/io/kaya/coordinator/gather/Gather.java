package io.kaya.coordinator.gather;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.coordinator.CoordinatorConfig;
import io.kaya.coordinator.directory.Directory;
import io.kaya.coordinator.question.Question;
import io.kaya.coordinator.question.QuestionEvents;
import io.kaya.coordinator.question.QuestionState;
import io.kaya.coordinator.question.Questions;
import io.kaya.coordinator.task.AlreadyEndedException;
import io.kaya.coordinator.task.NodeStatus;
import io.kaya.coordinator.task.NodeTask;
import io.kaya.coordinator.task.NodeTasks;
import io.kaya.coordinator.task.NodeView;
import io.kaya.coordinator.task.Reason;
import io.kaya.messaging.inbox.Handler;
import io.kaya.messaging.inbox.PoisonException;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.ReplyMessage.Progress;
import io.kaya.protocol.message.ReplyMessage.Released;
import io.kaya.protocol.message.ReplyMessage.Terminal;
import io.kaya.protocol.sealing.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * What a node says about its task becomes the task's state; what it released makes an answer due.
 */
@ApplicationScoped
public class Gather implements Handler<ReplyMessage> {
    private static final Logger LOG = Logger.getLogger(Gather.class);
    private static final String AFTER_WITHDRAWAL = "after-withdrawal";

    private final Questions questions;
    private final NodeTasks tasks;
    private final Directory directory;
    private final QuestionEvents events;
    private final Ending ending;
    private final AuditLog audit;
    private final Awaiting awaiting;
    private final CoordinatorConfig config;
    private final Clock clock;

    Gather(
            Questions questions,
            NodeTasks tasks,
            Directory directory,
            QuestionEvents events,
            Ending ending,
            AuditLog audit,
            Awaiting awaiting,
            CoordinatorConfig config,
            Clock clock) {
        this.questions = questions;
        this.tasks = tasks;
        this.directory = directory;
        this.events = events;
        this.ending = ending;
        this.audit = audit;
        this.awaiting = awaiting;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void handle(ReplyMessage message, Envelope envelope) {
        var task =
                tasks.find(message.taskId())
                        .orElseThrow(() -> new PoisonException("No such task was asked"));
        if (!task.node().party().equals(envelope.sender())) {
            throw new PoisonException(
                    "The task was asked of another node than " + envelope.sender());
        }
        var question = questions.locked(task.question());
        var now = clock.instant();
        var wasGivenUp = task.status() == NodeStatus.SILENT;
        var news =
                switch (message) {
                    case Progress progress -> task.progressed(Outcomes.of(progress), now);
                    case Terminal terminal -> ended(question, task, terminal, now);
                };
        if (news) {
            events.tell(
                    question,
                    "node",
                    NodeView.of(task, directory.find(task.node()).orElseThrow(), now));
            awaiting.hurry(question, now);
            if (!wasGivenUp) {
                ending.closeIfDone(
                        question); // at the deadline, its listeners were told the end already
            }
        }
    }

    private boolean ended(Question question, NodeTask task, Terminal terminal, Instant now) {
        var end = Outcomes.of(terminal, task.instructions().size());
        try {
            task.ended(end.status(), end.reason(), now);
        } catch (AlreadyEndedException second) {
            LOG.errorf("ALARM: %s", second.getMessage());
            throw new PoisonException("The node has said another end before");
        }
        var event =
                AuditEvent.of(AuditType.GATHERED, Actor.party(task.node().party()))
                        .about(question.id())
                        .about(task.id())
                        .at(task.node())
                        .with("outcome", end.status().name());
        audit.append(
                terminal instanceof Released released
                        ? keep(question, task, released, event, now)
                        : event);
        return true;
    }

    private AuditEvent keep(
            Question question, NodeTask task, Released released, AuditEvent event, Instant now) {
        var described = event.with("digest", released.digest());
        if (question.state() == QuestionState.WITHDRAWN) {
            task.notShown(Reason.of(AFTER_WITHDRAWAL));
            return described.with("shown", false);
        }
        task.released(released.content(), released.digest());
        if (!now.isAfter(question.deadline())) {
            question.released(now, config.answerPatience());
        }
        return described;
    }
}
