package io.kaya.messaging;

import io.kaya.messaging.duty.DutyLoop;
import io.kaya.messaging.duty.Leadership;
import io.kaya.messaging.identity.ConfigurationWatch;
import io.kaya.messaging.inbox.Subscription;
import io.kaya.messaging.inbox.Subscriptions;
import io.kaya.messaging.reader.Reader;
import io.kaya.messaging.relay.Relay;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;

/** The switch: an agent starts it when it starts, and stops it before it ends. */
@ApplicationScoped
public class Messaging {
    private final Leadership leadership;
    private final Subscriptions subscriptions;
    private final DutyLoop relay;
    private final DutyLoop reader;
    private final Housekeeping housekeeping;
    private final ConfigurationWatch configuration;

    Messaging(
            Leadership leadership,
            Subscriptions subscriptions,
            Relay relay,
            Reader reader,
            Housekeeping housekeeping,
            ConfigurationWatch configuration,
            Clock clock) {
        this.leadership = leadership;
        this.subscriptions = subscriptions;
        this.relay = new DutyLoop("kaya-relay", leadership, relay, clock);
        this.reader = new DutyLoop("kaya-reader", leadership, reader, clock);
        this.housekeeping = housekeeping;
        this.configuration = configuration;
    }

    /** Begins to send what the outbox holds, and to read these channels. */
    public void start(Collection<? extends Subscription<?>> channels) {
        channels.forEach(subscriptions::add);
        configuration.start();
        leadership.start();
        relay.start();
        reader.start();
        housekeeping.start();
    }

    /** Reads one more channel from now on; a second handler for a channel replaces the first. */
    public void read(Subscription<?> subscription) {
        subscriptions.add(subscription);
    }

    /** Lets what is at hand end, closes the connections and lets another replica lead. */
    public void stop() {
        housekeeping.stop();
        configuration.stop();
        reader.stop();
        relay.stop();
        leadership.stop();
    }

    public MessagingState state() {
        return new MessagingState(leadership.held(), relay.standing(), reader.standing());
    }
}
