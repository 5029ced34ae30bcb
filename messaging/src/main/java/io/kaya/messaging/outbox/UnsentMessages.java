package io.kaya.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;

/** Messages that will never leave, and of which their business has to learn. */
@ApplicationScoped
public class UnsentMessages {
    private static final int BATCH = 100;

    private final EntityManager database;
    private final Event<UnsentMessage> news;

    UnsentMessages(EntityManager database, Event<UnsentMessage> news) {
        this.database = database;
        this.news = news;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Long> untold() {
        return database.createQuery(
                        "select m.id from OutboxMessage m where m.state in (FAILED, EXPIRED)"
                                + " and m.told = false order by m.id",
                        Long.class)
                .setMaxResults(BATCH)
                .getResultList();
    }

    /** Tells of one; what the observers change commits together with the mark that it was told. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void tell(long id) {
        var message = database.find(OutboxMessage.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (message != null && message.untold()) {
            news.fire(message.tell());
        }
    }
}
