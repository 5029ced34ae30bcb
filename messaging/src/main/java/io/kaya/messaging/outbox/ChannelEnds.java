package io.kaya.messaging.outbox;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Compares where a topic ends with what this party remembers to have written there. A database that
 * was put back to an earlier day would give numbers anew that the reader has seen, and the reader
 * would refuse what they stand for.
 */
@ApplicationScoped
public class ChannelEnds {
    private static final Logger LOG = Logger.getLogger(ChannelEnds.class);

    private final EntityManager database;
    private final AuditLog audit;
    private final Event<ChannelBehind> news;

    ChannelEnds(EntityManager database, AuditLog audit, Event<ChannelBehind> news) {
        this.database = database;
        this.audit = audit;
        this.news = news;
    }

    /**
     * Before this replica gives numbers on a topic for the first time: goes on above all that can
     * have been used.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void compare(String topic, long end) {
        var channel = locked(topic);
        var unknown = channel.unknown(end);
        if (unknown > underway(topic)) {
            channel.passOver(unknown);
            LOG.errorf(
                    "ALARM: topic %s holds %d records of which this party knows nothing. Its database"
                            + " was put back, or somebody else wrote there. It goes on with number"
                            + " %d; tasks of that time may be done again",
                    topic, unknown, channel.upcoming());
            audit.append(
                    AuditEvent.of(AuditType.CHANNEL_BEHIND, Actor.system("relay"))
                            .with("channel", topic)
                            .with("unknown", unknown)
                            .with("next", channel.upcoming()));
            news.fire(new ChannelBehind(topic));
        }
        channel.knows(end);
    }

    private ChannelNumbers locked(String topic) {
        database.createNativeQuery(
                        "insert into channel (topic, last_number, known_end) values (:topic, 0, 0)"
                                + " on conflict do nothing")
                .setParameter("topic", topic)
                .executeUpdate();
        return database.find(ChannelNumbers.class, topic, LockModeType.PESSIMISTIC_WRITE);
    }

    /** A relay that was cut off may have sent each of these, and learnt nothing of it. */
    private long underway(String topic) {
        return database.createQuery(
                        "select count(m) from OutboxMessage m where m.topic = :topic"
                                + " and m.state = SEALED",
                        Long.class)
                .setParameter("topic", topic)
                .getSingleResult();
    }
}
