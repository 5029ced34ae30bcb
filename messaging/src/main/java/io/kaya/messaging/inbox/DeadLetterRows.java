package io.kaya.messaging.inbox;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.messaging.note.MessageNote;
import io.kaya.protocol.message.Wire;
import io.kaya.protocol.sealing.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The messages that were laid aside, each with its audit entry. */
@ApplicationScoped
class DeadLetterRows {
    private static final Logger LOG = Logger.getLogger(DeadLetterRows.class);
    private static final Actor READER = Actor.system("reader");

    private final EntityManager database;
    private final AuditLog audit;
    private final Clock clock;

    DeadLetterRows(EntityManager database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void layAside(
            Received received,
            RefusalReason reason,
            String explanation,
            @Nullable Envelope genuine) {
        if (!known(received)) {
            var text = Storable.cleaned(explanation);
            database.persist(new DeadLetter(received, reason, text, clock.instant()));
        }
        LOG.warnf(
                "Laid aside offset %d of topic %s: %s",
                received.offset(), received.topic(), reason.wireName());
        audit.append(refused(received, reason, genuine));
    }

    Optional<DeadLetter> find(DeadLetterId id) {
        return Optional.ofNullable(database.find(DeadLetter.class, id.value()));
    }

    DeadLetter locked(DeadLetterId id) {
        var letter = database.find(DeadLetter.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (letter == null) {
            throw new UnknownDeadLetterException(id);
        }
        return letter;
    }

    List<DeadLetter> newest(DeadLetterState state, int limit) {
        return database.createQuery(
                        "select d from DeadLetter d where d.state = :state order by d.id desc",
                        DeadLetter.class)
                .setParameter("state", state)
                .setMaxResults(limit)
                .getResultList();
    }

    private boolean known(Received received) {
        return database.createQuery(
                                "select count(d) from DeadLetter d where d.topic = :topic"
                                        + " and d.partition = :part and d.offset = :offset",
                                Long.class)
                        .setParameter("topic", received.topic())
                        .setParameter("part", received.partition())
                        .setParameter("offset", received.offset())
                        .getSingleResult()
                > 0;
    }

    private static AuditEvent refused(
            Received received, RefusalReason reason, @Nullable Envelope genuine) {
        var event =
                AuditEvent.of(AuditType.MESSAGE_REFUSED, READER)
                        .with("reason", reason.wireName())
                        .with("channel", received.topic())
                        .with("partition", received.partition())
                        .with("offset", received.offset())
                        .with("digest", Wire.digest(received.value()));
        return genuine == null ? event : MessageNote.withExchange(event, genuine);
    }
}
