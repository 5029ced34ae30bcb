package io.kaya.node;

import io.kaya.audit.sequence.Sequencing;
import io.kaya.messaging.Messaging;
import io.kaya.messaging.checkpoints.Checkpoints;
import io.kaya.messaging.inbox.Subscription;
import io.kaya.messaging.work.WorkLoop;
import io.kaya.node.admission.Admitting;
import io.kaya.node.answer.AnswerStep;
import io.kaya.node.intake.Intake;
import io.kaya.node.policy.ActivePolicy;
import io.kaya.node.presence.Presence;
import io.kaya.node.protection.Names;
import io.kaya.node.protection.Protection;
import io.kaya.node.review.Deadlines;
import io.kaya.node.review.Grants;
import io.kaya.node.task.TaskState;
import io.kaya.node.task.Tasks;
import io.kaya.node.task.Work;
import io.kaya.protocol.channel.Channel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Starts the steps in the order of the flow, and stops them from its beginning, so that nothing is
 * left half done.
 */
@ApplicationScoped
class Lifecycle {
    private static final Logger LOG = Logger.getLogger(Lifecycle.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Messaging messaging;
    private final Sequencing sequencing;
    private final Checkpoints checkpoints;
    private final Intake intake;
    private final ActivePolicy policy;
    private final Protection protection;
    private final Names names;
    private final Admitting admitting;
    private final AnswerStep answer;
    private final Deadlines deadlines;
    private final Presence presence;
    private final Grants grants;
    private final Tasks tasks;
    private final Work work;
    private final NodeConfig config;
    private final List<WorkLoop> loops = new ArrayList<>();

    Lifecycle(
            Messaging messaging,
            Sequencing sequencing,
            Checkpoints checkpoints,
            Intake intake,
            ActivePolicy policy,
            Protection protection,
            Names names,
            Admitting admitting,
            AnswerStep answer,
            Deadlines deadlines,
            Presence presence,
            Grants grants,
            Tasks tasks,
            Work work,
            NodeConfig config) {
        this.messaging = messaging;
        this.sequencing = sequencing;
        this.checkpoints = checkpoints;
        this.intake = intake;
        this.policy = policy;
        this.protection = protection;
        this.names = names;
        this.admitting = admitting;
        this.answer = answer;
        this.deadlines = deadlines;
        this.presence = presence;
        this.grants = grants;
        this.tasks = tasks;
        this.work = work;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        sequencing.start();
        policy.refresh();
        protection.refresh();
        LOG.infof("Names in drafts are found by %s", names.maker());
        confirmOnBehalf();
        QuarkusTransaction.requiringNew().run(() -> tasks.releaseClaimsOf(config.replica()));
        step("admission", 1, TaskState.RECEIVED, admitting::takeOne);
        step("answer", config.workers(), TaskState.ADMITTED, answer::takeOne);
        loops.add(WorkLoop.start("deadline", 1, PATIENCE, deadlines::takeOne));
        loops.add(WorkLoop.start("policy", 1, Duration.ofSeconds(2), this::refreshPolicy));
        loops.add(WorkLoop.start("protection", 1, Duration.ofSeconds(2), this::refreshProtection));
        loops.add(WorkLoop.start("presence", 1, Presence.EVERY, presence::takeOne));
        checkpoints.start();
        messaging.start(
                List.of(
                        new Subscription<>(
                                Channel.tasks(config.federationId(), config.nodeId()), intake)));
    }

    void stop(@Observes ShutdownEvent event) {
        checkpoints.stop();
        messaging.stop();
        loops.forEach(WorkLoop::close);
        sequencing.stop();
    }

    private void step(String name, int workers, TaskState state, WorkLoop.Step step) {
        var loop = WorkLoop.start(name, workers, PATIENCE, step);
        work.wakes(state, loop::wake);
        loops.add(loop);
    }

    private boolean refreshPolicy() {
        policy.refresh();
        confirmOnBehalf();
        return false;
    }

    private boolean refreshProtection() {
        protection.refresh();
        return false;
    }

    private void confirmOnBehalf() {
        if (config.confirmGrants()) {
            var operator = config.operators().getFirst();
            var confirmed = grants.confirmAskedFor(operator);
            if (!confirmed.isEmpty()) {
                LOG.infof("Standing grants confirmed on behalf of %s: %s", operator, confirmed);
            }
        }
    }
}
