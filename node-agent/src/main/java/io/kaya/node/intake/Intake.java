package io.kaya.node.intake;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.messaging.inbox.Handler;
import io.kaya.messaging.inbox.PoisonException;
import io.kaya.node.NodeConfig;
import io.kaya.node.review.Reviews;
import io.kaya.node.task.Endings;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.TaskState;
import io.kaya.node.task.Tasks;
import io.kaya.node.task.Work;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.message.Task;
import io.kaya.protocol.message.TaskMessage;
import io.kaya.protocol.message.TaskMessage.Asked;
import io.kaya.protocol.message.TaskMessage.Withdraw;
import io.kaya.protocol.sealing.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Stores what the coordinator asks, once; takes back what it takes back, unless it has ended
 * already.
 */
@ApplicationScoped
public class Intake implements Handler<TaskMessage> {
    private final Tasks tasks;
    private final Reviews reviews;
    private final Endings endings;
    private final Work work;
    private final AuditLog audit;
    private final NodeConfig config;
    private final Clock clock;

    Intake(
            Tasks tasks,
            Reviews reviews,
            Endings endings,
            Work work,
            AuditLog audit,
            NodeConfig config,
            Clock clock) {
        this.tasks = tasks;
        this.reviews = reviews;
        this.endings = endings;
        this.work = work;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public void handle(TaskMessage message, Envelope envelope) {
        switch (message) {
            case Asked asked -> take(asked.task());
            case Withdraw withdraw -> tasks.locked(withdraw.taskId()).ifPresent(this::takeBack);
        }
    }

    /** A task that came too late has an end like any other, and the coordinator hears of it. */
    @Override
    public void expired(TaskMessage message, Envelope envelope) {
        if (message instanceof Asked asked
                && asked.task().node().equals(config.nodeId())
                && tasks.find(asked.taskId()).isEmpty()) {
            endings.expire(received(asked.task()));
        }
    }

    private void take(Task task) {
        if (!task.node().equals(config.nodeId())) {
            throw new PoisonException("The task is for another node");
        }
        if (tasks.find(task.id()).isPresent()) {
            throw new PoisonException("The task was asked before, in another message");
        }
        received(task);
        work.waits(TaskState.RECEIVED);
    }

    private NodeTask received(Task task) {
        var received = new NodeTask(task, clock.instant());
        tasks.add(received);
        audit.append(
                AuditEvent.of(AuditType.RECEIVED, Actor.party(PartyId.COORDINATOR))
                        .about(task.question())
                        .about(task.id())
                        .at(config.nodeId())
                        .with("organisation", task.requester().organisation())
                        .with("purpose", task.purpose()));
        return received;
    }

    private void takeBack(NodeTask task) {
        if (task.state().ended()) {
            return; // what was released crossed the withdrawal; the coordinator shows it to nobody
        }
        endings.withdraw(task, Actor.party(PartyId.COORDINATOR));
        reviews.withdrawn(task);
    }
}
