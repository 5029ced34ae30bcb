package io.kaya.messaging.federation;

import io.kaya.messaging.inbox.Handler;
import io.kaya.messaging.inbox.PoisonException;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.message.TaskMessage;
import io.kaya.protocol.sealing.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A handler that leaves one row per message, and that can be told to fail. */
@ApplicationScoped
public class Effects implements Handler<TaskMessage> {
    private final EntityManager database;
    private final Set<MessageId> poison = ConcurrentHashMap.newKeySet();
    private final Set<MessageId> failing = ConcurrentHashMap.newKeySet();

    Effects(EntityManager database) {
        this.database = database;
    }

    public void poison(MessageId message) {
        poison.add(message);
    }

    public void heal(MessageId message) {
        poison.remove(message);
        failing.remove(message);
    }

    public void failAt(MessageId message) {
        failing.add(message);
    }

    @Override
    public void handle(TaskMessage message, Envelope envelope) {
        database.createNativeQuery("insert into effect (message, task) values (:message, :task)")
                .setParameter("message", envelope.id().toString())
                .setParameter("task", message.taskId().toString())
                .executeUpdate();
        if (poison.contains(envelope.id())) {
            throw new PoisonException("This makes no sense here");
        }
        if (failing.contains(envelope.id())) {
            throw new IllegalStateException("A fault of our own");
        }
    }

    @Transactional
    public int of(MessageId message) {
        List<?> rows =
                database.createNativeQuery("select 1 from effect where message = :message")
                        .setParameter("message", message.toString())
                        .getResultList();
        return rows.size();
    }
}
