package io.kaya.node.review;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.governance.disclosure.Quotation;
import io.kaya.governance.policy.DraftFacts;
import io.kaya.governance.policy.ReleaseAdvice;
import io.kaya.governance.policy.ReleaseFacts;
import io.kaya.governance.policy.StandingGrant;
import io.kaya.governance.review.ReviewState;
import io.kaya.node.NodeConfig;
import io.kaya.node.policy.ActivePolicy;
import io.kaya.node.policy.Facts;
import io.kaya.node.release.Decision;
import io.kaya.node.release.Release;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.Replies;
import io.kaya.node.task.TaskState;
import io.kaya.node.task.Tasks;
import io.kaya.protocol.message.ReplyMessage.InReview;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Asks the release policy about each new draft: a confirmed standing grant lets it out, else it
 * waits for a person.
 */
@ApplicationScoped
public class Triage {
    private final Tasks tasks;
    private final ReviewItems items;
    private final Grants grants;
    private final ActivePolicy policy;
    private final Facts facts;
    private final Release release;
    private final Replies replies;
    private final AuditLog audit;
    private final NodeConfig config;
    private final Clock clock;

    Triage(
            Tasks tasks,
            ReviewItems items,
            Grants grants,
            ActivePolicy policy,
            Facts facts,
            Release release,
            Replies replies,
            AuditLog audit,
            NodeConfig config,
            Clock clock) {
        this.tasks = tasks;
        this.items = items;
        this.grants = grants;
        this.policy = policy;
        this.facts = facts;
        this.release = release;
        this.replies = replies;
        this.audit = audit;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @return whether a draft was waiting
     */
    public boolean takeOne() {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    var drafted = tasks.next(TaskState.DRAFTED, clock.instant());
                    drafted.ifPresent(this::judge);
                    return drafted.isPresent();
                });
    }

    private void judge(NodeTask task) {
        var item = items.pendingOf(task.id()).orElseThrow();
        var advice = policy.current().advise(facts(task, item), clock.instant());
        switch (advice) {
            case ReleaseAdvice.GrantAsked asked ->
                    confirmed(asked.grants())
                            .ifPresentOrElse(
                                    grant -> letOut(task, item, grant, asked.basis().digest()),
                                    () ->
                                            hold(
                                                    task,
                                                    item,
                                                    "No operator has confirmed the standing grant of rule "
                                                            + asked.first().rule()));
            case ReleaseAdvice.PersonReviews person -> hold(task, item, person.why());
        }
    }

    private Optional<StandingGrant> confirmed(List<StandingGrant> asked) {
        return asked.stream().filter(grants::inForce).findFirst();
    }

    private void letOut(NodeTask task, ReviewItem item, StandingGrant grant, String policyDigest) {
        var now = clock.instant();
        var rule = grant.rule().value();
        item.decided(ReviewState.APPROVED, "standing grant " + rule, now);
        audit.append(
                entry(task, AuditType.DECIDED)
                        .with("by", "grant")
                        .with("rule", rule)
                        .with("grant", grant.digest())
                        .with("digest", item.digest()));
        release.release(
                task,
                Decision.byGrant(task.id(), item.digest(), policyDigest, rule, now),
                item.content());
    }

    private void hold(NodeTask task, ReviewItem item, String why) {
        item.waitsFor(why);
        task.become(TaskState.IN_REVIEW, clock.instant());
        replies.send(task, new InReview(task.id()));
        audit.append(entry(task, AuditType.QUEUED).with("kind", "release"));
    }

    private ReleaseFacts facts(NodeTask task, ReviewItem item) {
        var claims = item.draft().claims();
        var texts = claims.stream().map(StoredDraft.DraftedClaim::text).toList();
        var passages = claims.stream().map(claim -> claim.evidence().text()).distinct().toList();
        var titles = claims.stream().map(claim -> claim.source().title()).distinct().toList();
        var draft =
                new DraftFacts(
                        Quotation.quotedWords(texts, passages),
                        claims.size(),
                        titles,
                        item.draft().maker().name());
        return new ReleaseFacts(
                facts.of(task),
                item.findings().stream().map(FoundInDraft::finding).toList(),
                draft);
    }

    private AuditEvent entry(NodeTask task, AuditType type) {
        return AuditEvent.of(type, Actor.system("review"))
                .about(task.question())
                .about(task.id())
                .at(config.nodeId());
    }
}
