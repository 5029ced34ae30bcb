package io.kaya.audit.sequence;

import io.kaya.audit.note.SignedCheckpoint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What this log has said of itself; it may be held against it. */
@Entity
@SuppressWarnings("UnusedVariable") // queries look at it
@Table(name = "audit_checkpoint")
class StoredCheckpoint {
    @Id private long number;
    private long size;
    private String note;

    @Column(name = "signed_at")
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredCheckpoint() {}

    StoredCheckpoint(long number, SignedCheckpoint signed, Instant now) {
        this.number = number;
        this.size = signed.checkpoint().size();
        this.note = signed.note().note();
        this.signedAt = now;
    }

    long number() {
        return number;
    }

    long size() {
        return size;
    }

    String note() {
        return note;
    }

    SignedCheckpoint signed() {
        return SignedCheckpoint.parse(note);
    }
}
