package io.kaya.audit.partners;

import io.kaya.audit.bundle.CosignedCheckpoint;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.VerifierKey;
import jakarta.persistence.Column;
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

    /** That checks it, as the witness told it. */
    @Column(name = "witness_key")
    private String witnessKey;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected StoredCosignature() {}

    StoredCosignature(Key key, String note, VerifierKey witnessKey, Instant at) {
        this.key = key;
        this.note = note;
        this.witnessKey = witnessKey.toString();
        this.at = at;
    }

    CosignedCheckpoint checkpoint() {
        return new CosignedCheckpoint(VerifierKey.parse(witnessKey), SignedCheckpoint.parse(note));
    }

    Cosigned shown() {
        return new Cosigned(key.witness(), key.size(), at, note);
    }
}
