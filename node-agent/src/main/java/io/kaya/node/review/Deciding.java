package io.kaya.node.review;

import io.kaya.access.Person;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.governance.policy.Effect;
import io.kaya.governance.review.RejectReason;
import io.kaya.governance.review.ReviewState;
import io.kaya.node.release.Decision;
import io.kaya.node.release.Release;
import io.kaya.node.review.Desk.Open;
import io.kaya.node.task.Endings;
import io.kaya.node.task.Replies;
import io.kaya.node.task.TaskState;
import io.kaya.node.task.Work;
import io.kaya.protocol.message.ReplyMessage.Accepted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's yes or no to an item of the queue. */
@ApplicationScoped
class Deciding {
    private final Desk desk;
    private final Editions editions;
    private final Rulebook rulebook;
    private final Release release;
    private final Endings endings;
    private final Replies replies;
    private final Work work;
    private final AuditLog audit;
    private final Clock clock;

    Deciding(
            Desk desk,
            Editions editions,
            Rulebook rulebook,
            Release release,
            Endings endings,
            Replies replies,
            Work work,
            AuditLog audit,
            Clock clock) {
        this.desk = desk;
        this.editions = editions;
        this.rulebook = rulebook;
        this.release = release;
        this.endings = endings;
        this.replies = replies;
        this.work = work;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The draft leaves, or waits for the word of the others who must approve; the node takes part
     * in a request.
     */
    @Transactional
    void approve(UUID id, Seen seen, Person by) {
        var open = desk.open(id, by);
        switch (open.item().kind()) {
            case REQUEST -> takePart(open, seen, by);
            case RELEASE -> judge(open, seen, by);
        }
    }

    @Transactional
    void reject(UUID id, RejectReason reason, @Nullable String text, Person by) {
        var open = desk.open(id, by);
        open.item().decidedByPeople(ReviewState.REJECTED, by.name(), clock.instant());
        open.item().reason(reason.code(), text);
        desk.clear(open);
        audit.append(
                desk.entry(open, AuditType.DECIDED, by)
                        .with("decision", "rejected")
                        .with("reason", reason.code()));
        endings.withhold(open.task(), reason.code(), Desk.operator(by));
    }

    private void takePart(Open open, Seen seen, Person by) {
        seen.mustBe(open.item(), open.item().edition(), rulebook.policy());
        var task = open.task();
        open.item().decidedByPeople(ReviewState.APPROVED, by.name(), clock.instant());
        desk.clear(open);
        audit.append(desk.entry(open, AuditType.DECIDED, by).with("decision", "takes-part"));
        task.become(TaskState.ADMITTED, clock.instant());
        replies.send(task, new Accepted(task.id()));
        work.waits(TaskState.ADMITTED);
    }

    private void judge(Open open, Seen seen, Person by) {
        var item = open.item();
        var panel = open.panel();
        if (!panel.admits(by.name())) {
            throw NotYoursException.judged(item.id(), panel.names(by.name()));
        }
        var edition = editions.of(item.draft(), panel.edition(by.name()).changes());
        var said = rulebook.on(open.task(), item, edition);
        seen.mustBe(item, edition, said.policy());
        panel.needs(rulebook.reviewers(open.task(), said.ruling().obligations()));
        mayLeave(item, edition, said);
        var now = clock.instant();
        var all = panel.approve(by.name(), said.policy(), now, changes -> joined(item, changes));
        if (!all) {
            desk.free(open, by.name());
            audit.append(
                    desk.entry(open, AuditType.JUDGED, by)
                            .with("digest", edition.digest())
                            .with("reviewers", item.reviewers()));
            return;
        }
        letOut(open, said.policy(), by);
    }

    private Edition joined(ReviewItem item, Changes union) {
        return editions.of(item.draft(), union);
    }

    /** The policy in force binds people, too. */
    private static void mayLeave(ReviewItem item, Edition edition, Rulebook.Said said) {
        edition.findings().stream()
                .filter(FoundInDraft::blocks)
                .findFirst()
                .ifPresent(finding -> {
                    throw new BlockedFindingException(item.id(), finding.type());
                });
        if (said.ruling().effect() == Effect.REFUSE) {
            throw new PolicyWithholdsException(item.id(), said.ruling().rules());
        }
        var unmet = said.ruling().obligations().unmetBy(said.facts(), item.reviewers());
        if (!unmet.isEmpty()) {
            throw new UnmetObligationsException(item.id(), unmet);
        }
    }

    private void letOut(Open open, String policy, Person by) {
        var item = open.item();
        var edition = item.edition();
        var now = clock.instant();
        var people = open.panel().names(by.name());
        var decision = edition.changes().any() ? ReviewState.REDACTED : ReviewState.APPROVED;
        item.decidedByPeople(decision, people, now);
        desk.clear(open);
        audit.append(
                desk.entry(open, AuditType.DECIDED, by)
                        .with("decision", decision.wireName())
                        .with("people", people)
                        .with("digest", edition.digest())
                        .with("policy", policy));
        release.release(
                open.task(),
                Decision.byPerson(item.task(), edition.digest(), policy, by.name(), now),
                edition.content());
    }
}
