package io.kaya.messaging.inbox;

import io.kaya.messaging.identity.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Takes one record after the other: handled once, or laid aside, and the position moved. */
@ApplicationScoped
public class Inbox {
    private final Subscriptions subscriptions;
    private final Identity identity;
    private final Acceptance acceptance;
    private final InboxRows rows;

    Inbox(Subscriptions subscriptions, Identity identity, Acceptance acceptance, InboxRows rows) {
        this.subscriptions = subscriptions;
        this.identity = identity;
        this.acceptance = acceptance;
        this.rows = rows;
    }

    /**
     * @param before where this party stood on the record's topic
     * @return where it stands now; when this throws, nothing happened and the record comes again
     */
    public Position accept(Received received, Position before) {
        var subscription =
                subscriptions
                        .find(received.topic())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Nobody here reads topic " + received.topic()));
        return switch (Verification.of(received, subscription.channel(), identity.seal())) {
            case Verdict.Refused refused ->
                    acceptance.refuse(received, subscription, refused, before);
            case Verdict.Genuine genuine -> handle(received, subscription, genuine, before);
        };
    }

    /** Forgets what came longer ago than this; it cannot come again in its turn. */
    public void forget(Duration longerAgo) {
        rows.forget(longerAgo);
    }

    private Position handle(
            Received received,
            Subscription<?> subscription,
            Verdict.Genuine genuine,
            Position before) {
        try {
            return acceptance.handle(received, subscription, genuine, before);
        } catch (PoisonException poison) {
            var why =
                    new Verdict.Refused(
                            RefusalReason.POISON,
                            String.valueOf(poison.getMessage()),
                            genuine.envelope());
            return acceptance.refuse(received, subscription, why, before);
        }
    }
}
