package io.kaya.node.review;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.governance.policy.Admission;
import io.kaya.governance.review.ReviewState;
import io.kaya.node.NodeConfig;
import io.kaya.node.budget.Budgets;
import io.kaya.node.task.NodeTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.stream.Collectors;

/** Brings things into the queue, and takes them out when the task ends without a decision. */
@ApplicationScoped
public class Reviews {
    private final ReviewItems items;
    private final Editions editions;
    private final Rulebook rulebook;
    private final Budgets budgets;
    private final Triage triage;
    private final AuditLog audit;
    private final NodeConfig config;
    private final Clock clock;

    Reviews(
            ReviewItems items,
            Editions editions,
            Rulebook rulebook,
            Budgets budgets,
            Triage triage,
            AuditLog audit,
            NodeConfig config,
            Clock clock) {
        this.items = items;
        this.editions = editions;
        this.rulebook = rulebook;
        this.budgets = budgets;
        this.triage = triage;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /** A person is to say whether this node takes part. */
    public void askWhetherToTakePart(NodeTask task, Admission.Review review) {
        var item = ReviewItem.request(task.id(), clock.instant());
        rulebook.asksPeople(
                item, task, review.reason(), review.obligations(), review.basis().digest());
        items.add(item);
        audit.append(entry(task, AuditType.QUEUED).with("kind", "request"));
    }

    /** Reads a draft before it comes into the queue; not within a transaction. */
    public ScannedDraft scanned(StoredDraft draft) {
        return editions.scanned(draft);
    }

    /**
     * A draft, "nothing found" included, becomes an item of the queue with what the scanner found
     * in it, and is judged at once: one transaction, so no draft lies between two steps.
     *
     * @param thought how long search and answerer took
     */
    public void queue(NodeTask task, ScannedDraft scanned, Duration thought) {
        var draft = scanned.draft();
        var item = ReviewItem.release(task.id(), draft, clock.instant());
        var edition = editions.asOfNow(scanned);
        var findings = edition.findings();
        item.leaves(edition);
        var touched = draft.touched();
        if (task.hasReserved() && touched != null)
            budgets.written(task.id(), touched.rows(), touched.tokens());
        audit.append(
                entry(task, AuditType.ANSWERED)
                        .with("claims", draft.claims().size())
                        .with("maker", draft.maker().name())
                        .with("thoughtMillis", thought.toMillis())
                        .with("findings", findings.size())
                        .with(
                                "types",
                                findings.stream()
                                        .map(FoundInDraft::type)
                                        .distinct()
                                        .collect(Collectors.joining(","))));
        triage.judge(task, item);
        items.add(item); // as it stands after that, so that it is written once
    }

    /** How many things wait for a decision. */
    public long pending() {
        return items.countPending();
    }

    public void expired(NodeTask task) {
        ended(task, ReviewState.EXPIRED, "deadline");
    }

    /** The policy gave people less time than the asker. */
    void lapsed(NodeTask task) {
        ended(task, ReviewState.EXPIRED, "time-to-live");
    }

    public void withdrawn(NodeTask task) {
        ended(task, ReviewState.WITHDRAWN, "the asker");
    }

    private void ended(NodeTask task, ReviewState state, String by) {
        items.pendingOf(task.id()).ifPresent(item -> item.decided(state, by, clock.instant()));
    }

    private AuditEvent entry(NodeTask task, AuditType type) {
        return AuditEvent.of(type, Actor.system("review"))
                .about(task.question())
                .about(task.id())
                .at(config.nodeId());
    }
}
