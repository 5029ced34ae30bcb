package io.kaya.messaging.inbox;

import io.kaya.messaging.identity.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Takes records in their order: each handled once, or laid aside, and the position moved. */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);

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
     * In one transaction when all goes well, else one after the other, so that one bad record costs
     * the others nothing.
     *
     * @param positions where this party stands on each topic; moved on with each record
     * @throws RuntimeException when one can be neither handled nor laid aside: it and those behind
     *     it come again
     */
    public void accept(List<Received> records, Map<String, Position> positions) {
        var judged = records.stream().map(this::judged).toList();
        if (judged.size() > 1 && together(judged, positions)) {
            return;
        }
        for (var one : judged) {
            var topic = one.received().topic();
            positions.put(topic, alone(one, Positions.at(topic, positions)));
        }
    }

    /** Forgets what came longer ago than this; it cannot come again in its turn. */
    public void forget(Duration longerAgo) {
        rows.forget(longerAgo);
    }

    private Judged judged(Received received) {
        var subscription =
                subscriptions
                        .find(received.topic())
                        .orElseThrow(() ->
                                new IllegalStateException(
                                        "Nobody here reads topic " + received.topic()));
        var verdict = Verification.of(received, subscription.channel(), identity.seal());
        return new Judged(received, subscription, verdict);
    }

    private boolean together(List<Judged> records, Map<String, Position> positions) {
        try {
            positions.putAll(acceptance.together(records, positions));
            return true;
        } catch (RuntimeException ofOne) {
            LOG.debugf(ofOne, "%d records are taken one by one", records.size());
            return false;
        }
    }

    private Position alone(Judged one, Position before) {
        try {
            return acceptance.alone(one, before);
        } catch (PoisonException poison) {
            return acceptance.alone(one.poisoned(poison), before);
        }
    }
}
