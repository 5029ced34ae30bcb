package io.kaya.messaging.checkpoints;

import io.kaya.messaging.duty.Leadership;
import io.kaya.messaging.identity.Identity;
import io.kaya.messaging.inbox.Subscription;
import io.kaya.messaging.inbox.Subscriptions;
import io.kaya.messaging.outbox.ChannelBehind;
import io.kaya.messaging.work.WorkLoop;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.channel.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Shows partners where this log stands, and reads where theirs do, every two seconds at most. */
@ApplicationScoped
public class Checkpoints {
    private static final Duration EVERY = Duration.ofSeconds(2);
    private static final Duration REST_AFTER_LOSS = Duration.ofSeconds(30);

    private final Telling telling;
    private final CheckpointHandler handler;
    private final Subscriptions subscriptions;
    private final Leadership leadership;
    private final Identity identity;
    private final Clock clock;
    private volatile Instant restsUntil = Instant.MIN;
    private volatile Set<PartyId> parties = Set.of();
    private @Nullable WorkLoop loop;

    Checkpoints(
            Telling telling,
            CheckpointHandler handler,
            Subscriptions subscriptions,
            Leadership leadership,
            Identity identity,
            Clock clock) {
        this.telling = telling;
        this.handler = handler;
        this.subscriptions = subscriptions;
        this.leadership = leadership;
        this.identity = identity;
        this.clock = clock;
    }

    /** Before messaging reads, so that what partners say is heard from the start. */
    public synchronized void start() {
        if (loop == null) {
            subscribe();
            loop = WorkLoop.start("checkpoints", 1, EVERY, this::takeOne);
        }
    }

    public synchronized void stop() {
        if (loop != null) {
            loop.close();
            loop = null;
        }
    }

    /**
     * This party's database seems to be of yesterday: before it shows anybody what it believes to
     * be the newest, it reads what it has shown and what others saw of it.
     */
    void behind(@Observes ChannelBehind news) {
        if (news.topic().equals(telling.channel().topic())) {
            restsUntil = clock.instant().plus(REST_AFTER_LOSS);
            telling.takeBack();
        }
    }

    private boolean takeOne() {
        if (leadership.held()) {
            subscribe();
            telling.tell(clock.instant().isAfter(restsUntil));
        }
        return false;
    }

    /** To those that are registered now; more may come while this runs. */
    private void subscribe() {
        var now = identity.parties();
        if (now.equals(parties)) {
            return;
        }
        parties = now;
        var known = subscriptions.topics();
        for (var party : new Ring(now).readBy(identity.party())) {
            var channel = Channel.checkpoints(identity.federation(), party);
            if (!known.contains(channel.topic())) {
                subscriptions.add(new Subscription<>(channel, handler));
            }
        }
    }
}
