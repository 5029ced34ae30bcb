package io.kaya.audit;

import io.kaya.audit.commit.AfterCommit;
import io.kaya.audit.sequence.LogKey;
import io.kaya.audit.sequence.Sequencing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** Entries as rows beside what they tell of. */
@ApplicationScoped
class JpaAuditLog implements AuditLog {
    private final EntityManager database;
    private final LogKey key;
    private final Sequencing sequencing;
    private final AfterCommit afterCommit;
    private final Clock clock;

    JpaAuditLog(
            EntityManager database,
            LogKey key,
            Sequencing sequencing,
            AfterCommit afterCommit,
            Clock clock) {
        this.database = database;
        this.key = key;
        this.sequencing = sequencing;
        this.afterCommit = afterCommit;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(AuditEvent event) {
        // Microseconds are what the database keeps, and what the bytes must say as well.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.persist(new AuditEntry(event, now, key.origin()));
        afterCommit.run(sequencing::wake);
    }
}
