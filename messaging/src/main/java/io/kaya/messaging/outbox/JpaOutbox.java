package io.kaya.messaging.outbox;

import io.kaya.audit.commit.AfterCommit;
import io.kaya.messaging.identity.Identity;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.Message;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Messages as rows beside the business that says them. */
@ApplicationScoped
class JpaOutbox implements Outbox {
    private final EntityManager database;
    private final AfterCommit afterCommit;
    private final OutboxSignal signal;
    private final Identity identity;
    private final Clock clock;

    JpaOutbox(
            EntityManager database,
            AfterCommit afterCommit,
            OutboxSignal signal,
            Identity identity,
            Clock clock) {
        this.database = database;
        this.afterCommit = afterCommit;
        this.signal = signal;
        this.identity = identity;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public <M extends Message> MessageId send(
            Channel<M> channel, String key, M message, @Nullable Instant expires) {
        var now = clock.instant();
        return store(channel, new OutboxMessage(channel, key, message, now, expires, now));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public <M extends Message> MessageId sendLater(
            Channel<M> channel, String key, M message, Duration after) {
        var now = clock.instant();
        return store(channel, new OutboxMessage(channel, key, message, now.plus(after), null, now));
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void overtake(Channel<?> channel, String key) {
        database.createQuery(
                        "delete from OutboxMessage m where m.state = PENDING and m.due > m.created"
                                + " and m.topic = :topic and m.key = :key")
                .setParameter("topic", channel.topic())
                .setParameter("key", key)
                .executeUpdate();
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean waiting(Channel<?> channel, String key) {
        return !database.createQuery(
                        "select 1 from OutboxMessage m where m.state = PENDING"
                                + " and m.topic = :topic and m.key = :key",
                        Integer.class)
                .setParameter("topic", channel.topic())
                .setParameter("key", key)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private MessageId store(Channel<?> channel, OutboxMessage row) {
        if (!channel.writer().equals(identity.party())) {
            throw new IllegalArgumentException(
                    "Topic %s is written by %s, not by %s"
                            .formatted(channel.topic(), channel.writer(), identity.party()));
        }
        database.persist(row);
        afterCommit.run(() -> signal.raise(row.topic()));
        return row.message();
    }
}
