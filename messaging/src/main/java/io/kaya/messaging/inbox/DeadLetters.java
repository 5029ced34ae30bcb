package io.kaya.messaging.inbox;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.messaging.identity.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** What was laid aside, for a person to decide about. */
@ApplicationScoped
public class DeadLetters {
    private final DeadLetterRows rows;
    private final Acceptance acceptance;
    private final Subscriptions subscriptions;
    private final Identity identity;
    private final AuditLog audit;
    private final Clock clock;

    DeadLetters(
            DeadLetterRows rows,
            Acceptance acceptance,
            Subscriptions subscriptions,
            Identity identity,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.acceptance = acceptance;
        this.subscriptions = subscriptions;
        this.identity = identity;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional
    public List<DeadLetterView> list(DeadLetterState state, int limit) {
        return rows.newest(state, limit).stream().map(DeadLetter::shown).toList();
    }

    @Transactional
    public DeadLetterView show(DeadLetterId id) {
        return letter(id).shown();
    }

    /**
     * Makes every check again and, when it passes, handles the message. Commits by itself.
     *
     * @throws UnknownDeadLetterException none has this id
     * @throws DeadLetterDecidedException somebody decided before
     */
    public Replay replay(DeadLetterId id, Actor by) {
        var received = acceptance.open(id);
        var subscription = subscriptions.find(received.topic());
        if (subscription.isEmpty()) {
            return acceptance.refuseAgain(
                    id,
                    RefusalReason.NOT_SUBSCRIBED,
                    "This party does not read topic " + received.topic(),
                    by);
        }
        var channel = subscription.get().channel();
        return switch (Verification.of(received, channel, identity.seal())) {
            case Verdict.Refused refused ->
                    acceptance.refuseAgain(id, refused.reason(), refused.explanation(), by);
            case Verdict.Genuine genuine -> replay(id, subscription.get(), genuine, by);
        };
    }

    @Transactional
    public void drop(DeadLetterId id, Actor by) {
        var letter = rows.locked(id);
        letter.dropped(by.id(), clock.instant());
        audit.append(
                AuditEvent.of(AuditType.DEAD_LETTER_DROPPED, by)
                        .with("dead-letter", id)
                        .with("channel", letter.shown().topic())
                        .with("offset", letter.shown().offset()));
    }

    private Replay replay(
            DeadLetterId id, Subscription<?> subscription, Verdict.Genuine genuine, Actor by) {
        try {
            return acceptance.replay(id, subscription, genuine, by);
        } catch (PoisonException poison) {
            var why = String.valueOf(poison.getMessage());
            return acceptance.refuseAgain(id, RefusalReason.POISON, why, by);
        }
    }

    private DeadLetter letter(DeadLetterId id) {
        return rows.find(id).orElseThrow(() -> new UnknownDeadLetterException(id));
    }
}
