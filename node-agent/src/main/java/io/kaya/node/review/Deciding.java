package io.kaya.node.review;

import io.kaya.access.Person;
import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.governance.policy.Effect;
import io.kaya.governance.policy.Ruling;
import io.kaya.governance.review.NothingToRedactException;
import io.kaya.governance.review.RejectReason;
import io.kaya.governance.review.ReviewState;
import io.kaya.governance.review.SpanOutsideTextException;
import io.kaya.node.NodeConfig;
import io.kaya.node.policy.ActivePolicy;
import io.kaya.node.policy.Facts;
import io.kaya.node.release.Decision;
import io.kaya.node.release.Release;
import io.kaya.node.task.Endings;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.Replies;
import io.kaya.node.task.TaskState;
import io.kaya.node.task.Tasks;
import io.kaya.node.task.Work;
import io.kaya.protocol.message.ReplyMessage.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator may do with an item of the queue. Each takes the task's row lock, so that the
 * first one wins.
 */
@ApplicationScoped
class Deciding {
    private static final int ONE_PERSON = 1;

    private final ReviewItems items;
    private final Tasks tasks;
    private final Disclosure disclosure;
    private final Release release;
    private final Endings endings;
    private final Replies replies;
    private final ActivePolicy policy;
    private final Facts facts;
    private final Work work;
    private final AuditLog audit;
    private final NodeConfig config;
    private final Clock clock;

    Deciding(
            ReviewItems items,
            Tasks tasks,
            Disclosure disclosure,
            Release release,
            Endings endings,
            Replies replies,
            ActivePolicy policy,
            Facts facts,
            Work work,
            AuditLog audit,
            NodeConfig config,
            Clock clock) {
        this.items = items;
        this.tasks = tasks;
        this.disclosure = disclosure;
        this.release = release;
        this.endings = endings;
        this.replies = replies;
        this.policy = policy;
        this.facts = facts;
        this.work = work;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    private record Pending(ReviewItem item, NodeTask task) {}

    /**
     * @param digest of exactly what the operator saw
     */
    @Transactional
    void approve(UUID id, @Nullable String digest, Person by) {
        var pending = pending(id);
        switch (pending.item().kind()) {
            case REQUEST -> takePart(pending, by);
            case RELEASE -> letOut(pending, digest, by);
        }
    }

    @Transactional
    void redact(UUID id, List<Changes.Change> changes, Set<Integer> dropped, Person by) {
        var pending = pending(id);
        var typed = Changes.typed(changes, pending.item().findings());
        change(pending, pending.item().changes().and(typed, dropped), by);
    }

    @Transactional
    void undo(UUID id, Person by) {
        change(pending(id), Changes.NONE, by);
    }

    @Transactional
    void reject(UUID id, RejectReason reason, @Nullable String text, Person by) {
        var pending = pending(id);
        pending.item().decided(ReviewState.REJECTED, by.name(), clock.instant());
        pending.item().reason(reason.code(), text);
        audit.append(
                entry(pending, AuditType.DECIDED, by)
                        .with("decision", "rejected")
                        .with("reason", reason.code()));
        endings.withhold(pending.task(), reason.code(), operator(by));
    }

    private void takePart(Pending pending, Person by) {
        var task = pending.task();
        pending.item().decided(ReviewState.APPROVED, by.name(), clock.instant());
        audit.append(entry(pending, AuditType.DECIDED, by).with("decision", "takes-part"));
        task.become(TaskState.ADMITTED, clock.instant());
        replies.send(task, new Accepted(task.id()));
        work.waits(TaskState.ADMITTED);
    }

    private void letOut(Pending pending, @Nullable String digest, Person by) {
        var item = pending.item();
        if (!item.digest().equals(digest)) {
            throw new StaleDigestException(item.id());
        }
        item.findings().stream()
                .filter(FoundInDraft::blocks)
                .findFirst()
                .ifPresent(finding -> {
                    throw new BlockedFindingException(item.id(), finding.type());
                });
        keepsObligations(pending);
        var decision = item.changes().any() ? ReviewState.REDACTED : ReviewState.APPROVED;
        item.decided(decision, by.name(), clock.instant());
        audit.append(
                entry(pending, AuditType.DECIDED, by)
                        .with("decision", decision.wireName())
                        .with("digest", item.digest()));
        release.release(
                pending.task(),
                Decision.byPerson(
                        item.task(),
                        item.digest(),
                        policy.current().digest(),
                        by.name(),
                        clock.instant()),
                item.content());
    }

    /** The policy in force binds people, too. */
    private void keepsObligations(Pending pending) {
        var current = policy.current();
        var leaving = LeavingFacts.of(facts.of(pending.task(), current), pending.item());
        var ruling = Ruling.of(current.advise(leaving, clock.instant()));
        if (ruling.effect() == Effect.REFUSE) {
            throw new PolicyWithholdsException(pending.item().id(), ruling.rules());
        }
        var unmet = ruling.obligations().unmetBy(leaving, ONE_PERSON);
        if (!unmet.isEmpty()) {
            throw new UnmetObligationsException(pending.item().id(), unmet);
        }
    }

    private void change(Pending pending, Changes changes, Person by) {
        var item = pending.item();
        var draft = item.draft();
        try {
            var outgoing = Outgoing.of(draft, changes.redactions(draft), changes.dropped());
            item.leaves(outgoing, disclosure.findings(outgoing.claims()), changes);
        } catch (NothingToRedactException | SpanOutsideTextException nowhere) {
            throw new BadRedactionException(String.valueOf(nowhere.getMessage()));
        }
        audit.append(
                entry(pending, AuditType.REDACTED, by)
                        .with("redactions", changes.changes().size())
                        .with("dropped", changes.dropped().size())
                        .with("digest", item.digest()));
    }

    private Pending pending(UUID id) {
        var item = items.find(id).orElseThrow(() -> new UnknownReviewException(id.toString()));
        var task = tasks.locked(item.task()).orElseThrow();
        items.refresh(item);
        item.requirePending();
        return new Pending(item, task);
    }

    private AuditEvent entry(Pending pending, AuditType type, Person by) {
        return AuditEvent.of(type, operator(by))
                .about(pending.task().question())
                .about(pending.task().id())
                .at(config.nodeId());
    }

    private static Actor operator(Person by) {
        return Actor.person(by.name(), "operator");
    }
}
