package io.kaya.audit.sequence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which entry stands at an index, with the hash of its bytes. */
@Entity
@SuppressWarnings("UnusedVariable") // queries look at it
@Table(name = "audit_leaf")
class Leaf {
    @Id private long index;

    private UUID entry;

    private byte[] hash;

    @SuppressWarnings("NullAway.Init")
    protected Leaf() {}
}
