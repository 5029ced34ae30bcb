package io.kaya.audit.sequence;

import io.kaya.audit.note.MalformedNoteException;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.tree.CompactRange;
import io.kaya.audit.tree.Hash;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the log stands: what is needed to append, and the newest checkpoint. */
@Entity
@Table(name = "audit_tree")
class TreeState {
    static final int ONLY = 1;

    @Id
    @SuppressWarnings("UnusedVariable") // there is one row
    private int id;

    private String origin;

    @Version
    @SuppressWarnings("UnusedVariable") // a sequencer that comes late fails by it
    private int version;

    private long size;

    @Column(name = "range")
    private byte[] range;

    private long checkpoints;

    private String checkpoint;

    @Column(name = "signed_at")
    private Instant signedAt;

    @SuppressWarnings("NullAway.Init")
    protected TreeState() {}

    /**
     * @return which of this log's checkpoints this one is
     */
    long grow(CompactRange to, SignedCheckpoint signed, Instant now) {
        size = to.end();
        range = bytes(to);
        checkpoint = signed.note().note();
        signedAt = now;
        return ++checkpoints;
    }

    long size() {
        return size;
    }

    CompactRange range() {
        var hashes =
                IntStream.range(0, range.length / Hash.LENGTH)
                        .mapToObj(i -> Hash.at(range, i * Hash.LENGTH))
                        .toList();
        return new CompactRange(0, size, hashes);
    }

    String origin() {
        return origin;
    }

    /** The same tree under a new name. */
    void renew(SignedCheckpoint signed, Instant now) {
        origin = signed.checkpoint().origin();
        checkpoint = signed.note().note();
        signedAt = now;
    }

    long checkpoints() {
        return checkpoints;
    }

    /** Also when what is stored is no range at all. */
    boolean holds(CompactRange other) {
        return size == other.end() && Arrays.equals(range, bytes(other));
    }

    /**
     * Whether its checkpoint is the newest one, or the same tree under a new name.
     *
     * @throws MalformedNoteException when one of them is none
     */
    boolean goesOnFrom(StoredCheckpoint newest) {
        if (checkpoint.equals(newest.note())) {
            return true;
        }
        var told = checkpoint().checkpoint();
        var stored = newest.signed().checkpoint();
        return !told.origin().equals(stored.origin())
                && told.size() == stored.size()
                && told.root().equals(stored.root());
    }

    SignedCheckpoint checkpoint() {
        return SignedCheckpoint.parse(checkpoint);
    }

    Instant signedAt() {
        return signedAt;
    }

    private static byte[] bytes(CompactRange range) {
        var bytes = new ByteArrayOutputStream();
        range.hashes().forEach(hash -> bytes.writeBytes(hash.bytes()));
        return bytes.toByteArray();
    }
}
