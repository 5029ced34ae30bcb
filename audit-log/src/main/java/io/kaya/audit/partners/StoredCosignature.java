package io.kaya.audit.partners;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A checkpoint of this log that a partner cosigned. */
@Entity
@SuppressWarnings("UnusedVariable") // queries look at it
@Table(name = "audit_cosignature")
class StoredCosignature {
    @Embeddable
    record Key(String witness, String origin, long size) {}

    @EmbeddedId private Key key;
    private String note;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected StoredCosignature() {}

    StoredCosignature(Key key, String note, Instant at) {
        this.key = key;
        this.note = note;
        this.at = at;
    }
}
