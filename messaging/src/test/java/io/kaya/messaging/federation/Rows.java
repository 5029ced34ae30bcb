package io.kaya.messaging.federation;

import io.kaya.audit.Commitment;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.sealing.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Looks into the node's tables, and acts as its business would. */
@ApplicationScoped
public class Rows {
    private final EntityManager database;

    Rows(EntityManager database) {
        this.database = database;
    }

    @Transactional
    @SuppressWarnings("unchecked")
    public List<Object> select(String sql) {
        return database.createNativeQuery(sql).getResultList();
    }

    @Transactional
    public long count(String sql) {
        return ((Number) database.createNativeQuery(sql).getSingleResult()).longValue();
    }

    @Transactional
    public int execute(String sql) {
        return database.createNativeQuery(sql).executeUpdate();
    }

    /** What an entry of this type says that a reader could compare. */
    @Transactional
    public String exchange(String type, MessageId message) {
        var json = "cast(details as json) ->> ";
        return (String)
                database.createNativeQuery(
                                "select concat_ws(' ', %s'channel', %s'number', %s'commitment')"
                                                .formatted(json, json, json)
                                        + " from audit_entry where type = :type and %s'message' = :message"
                                                .formatted(json))
                        .setParameter("type", type)
                        .setParameter("message", message.toString())
                        .getSingleResult();
    }

    /** The same, of somebody who has the message itself. */
    public static String exchange(Envelope envelope) {
        return String.join(
                " ",
                envelope.topic(),
                Long.toString(envelope.number()),
                Commitment.to(envelope.body(), envelope.nonce()));
    }

    @Transactional
    public void inTransaction(Runnable business) {
        business.run();
    }
}
