package io.kaya.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Entries as rows beside what they tell of. */
@ApplicationScoped
class JpaAuditLog implements AuditLog {
    private final EntityManager database;
    private final Clock clock;

    JpaAuditLog(EntityManager database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AuditEvent event) {
        database.persist(new AuditEntry(event, clock.instant()));
    }
}
