package io.kaya.coordinator;

import io.kaya.audit.sequence.Sequencing;
import io.kaya.coordinator.compose.ComposeStep;
import io.kaya.coordinator.directory.Directory;
import io.kaya.coordinator.directory.PresenceHandler;
import io.kaya.coordinator.federation.Federation;
import io.kaya.coordinator.gather.Deadlines;
import io.kaya.coordinator.gather.Gather;
import io.kaya.coordinator.plan.PlanStep;
import io.kaya.coordinator.question.Questions;
import io.kaya.coordinator.question.Work;
import io.kaya.messaging.Messaging;
import io.kaya.messaging.checkpoints.Checkpoints;
import io.kaya.messaging.inbox.Subscription;
import io.kaya.messaging.work.WorkLoop;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.channel.Channel;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Starts the steps in the order of the flow, and stops them from its beginning, so that nothing is
 * left half done.
 */
@ApplicationScoped
class Lifecycle {
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Messaging messaging;
    private final Sequencing sequencing;
    private final Checkpoints checkpoints;
    private final Federation federation;
    private final Directory directory;
    private final Gather gather;
    private final PresenceHandler presence;
    private final PlanStep plan;
    private final ComposeStep compose;
    private final Deadlines deadlines;
    private final Questions questions;
    private final Work work;
    private final CoordinatorConfig config;
    private final List<WorkLoop> loops = new ArrayList<>();

    Lifecycle(
            Messaging messaging,
            Sequencing sequencing,
            Checkpoints checkpoints,
            Federation federation,
            Directory directory,
            Gather gather,
            PresenceHandler presence,
            PlanStep plan,
            ComposeStep compose,
            Deadlines deadlines,
            Questions questions,
            Work work,
            CoordinatorConfig config) {
        this.messaging = messaging;
        this.sequencing = sequencing;
        this.checkpoints = checkpoints;
        this.federation = federation;
        this.directory = directory;
        this.gather = gather;
        this.presence = presence;
        this.plan = plan;
        this.compose = compose;
        this.deadlines = deadlines;
        this.questions = questions;
        this.work = work;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        sequencing.start();
        directory.register(federation.members());
        QuarkusTransaction.requiringNew().run(() -> questions.releaseClaimsOf(config.replica()));
        step(Work.Step.PLAN, plan::takeOne);
        step(Work.Step.COMPOSE, compose::takeOne);
        loops.add(WorkLoop.start("deadline", 1, PATIENCE, this::watchTime));
        checkpoints.start();
        messaging.start(
                federation.members().stream().flatMap(member -> channels(member.id())).toList());
    }

    void stop(@Observes ShutdownEvent event) {
        checkpoints.stop();
        messaging.stop();
        loops.forEach(WorkLoop::close);
        sequencing.stop();
    }

    private void step(Work.Step step, WorkLoop.Step work) {
        var loop =
                WorkLoop.start(
                        step.name().toLowerCase(Locale.ROOT), config.workers(), PATIENCE, work);
        this.work.wakes(step, loop::wake);
        loops.add(loop);
    }

    private boolean watchTime() {
        deadlines.answerWithoutThoseAway();
        return deadlines.takeOne();
    }

    private Stream<Subscription<?>> channels(NodeId node) {
        return Stream.of(
                new Subscription<>(Channel.replies(federation.id(), node), gather),
                new Subscription<>(Channel.presence(federation.id(), node), presence));
    }
}
