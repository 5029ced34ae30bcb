package io.kaya.audit;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as it is stored: written once, never changed. The database refuses both as well. */
@Entity
@Table(name = "audit_entry")
class AuditEntry {
    @Id private UUID id;

    @Column(insertable = false, updatable = false)
    private @Nullable Long sequence;

    @Column(updatable = false)
    private Instant at;

    @Column(updatable = false)
    private String type;

    @Column(updatable = false)
    private String actor;

    @Column(updatable = false)
    private String role;

    @Column(updatable = false)
    private @Nullable UUID question;

    @Column(updatable = false)
    private @Nullable UUID task;

    @Column(updatable = false)
    private @Nullable String node;

    @Column(updatable = false)
    @Convert(converter = DetailsJson.class)
    private Map<String, String> details;

    @Column(name = "details", insertable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // searches look into it as it is written
    private @Nullable String said;

    @Column(updatable = false)
    @SuppressWarnings("UnusedVariable") // the sequencer and the check read it by query
    private byte @Nullable [] bytes;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    AuditEntry(AuditEvent event, Instant at, String origin) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.at = at;
        this.type = event.type().wireName();
        this.actor = event.actor().id();
        this.role = event.actor().role();
        this.question = event.question() == null ? null : event.question().value();
        this.task = event.task() == null ? null : event.task().value();
        this.node = event.node() == null ? null : event.node().value();
        this.details = event.details();
        this.bytes = EntryBytes.of(origin, id, at, event);
    }

    AuditRecord shown() {
        return new AuditRecord(
                id,
                sequence == null ? 0 : sequence,
                at,
                type,
                actor,
                role,
                question,
                task,
                node,
                details);
    }
}
