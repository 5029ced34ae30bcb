package io.kaya.audit.partners;

import io.kaya.audit.tree.Hash;
import io.kaya.audit.witness.Seen;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far another party's log was seen, and what was cosigned of it last. */
@Entity
@SuppressWarnings("UnusedVariable") // written by statements that compare first, and by them alone
@Table(name = "audit_seen")
class SeenLog {
    @Id private String origin;

    @Column(updatable = false)
    private String party;

    @Column(updatable = false)
    private String key;

    @Column(updatable = false)
    private long size;

    @Column(updatable = false)
    private byte[] root;

    @Column(updatable = false)
    private String note;

    @Column(name = "noted_at")
    private @Nullable Instant notedAt;

    @SuppressWarnings("NullAway.Init")
    protected SeenLog() {}

    String origin() {
        return origin;
    }

    String key() {
        return key;
    }

    String note() {
        return note;
    }

    Seen seen() {
        return new Seen(size, Hash.of(root));
    }

    /** Whether it is time to write down again how far the log was seen; then it is done now. */
    boolean note(Instant now, Duration every) {
        if (notedAt != null && now.isBefore(notedAt.plus(every))) {
            return false;
        }
        notedAt = now;
        return true;
    }
}
