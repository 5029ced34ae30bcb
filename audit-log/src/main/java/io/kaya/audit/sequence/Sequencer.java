package io.kaya.audit.sequence;

import io.kaya.audit.LogOrigin;
import io.kaya.audit.note.Checkpoint;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.Signers;
import io.kaya.audit.tree.CompactRange;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.RangeBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives what was written its place in the tree: index, leaf hash, full tiles, the tree's state and
 * a signed checkpoint, all in one transaction that holds the tree's row. Any number of replicas may
 * try; nothing is told of a checkpoint before it is committed.
 */
@ApplicationScoped
public class Sequencer {
    public static final int BATCH = 1_024;

    private final EntityManager entities;
    private final Tiles tiles;
    private final LogKey key;
    private final Clock clock;

    Sequencer(EntityManager entities, Tiles tiles, LogKey key, Clock clock) {
        this.entities = entities;
        this.tiles = tiles;
        this.key = key;
        this.clock = clock;
    }

    /**
     * @param hash nothing when the entry is gone
     */
    private record Waiting(UUID entry, @Nullable Hash hash) {
        static Waiting of(Object[] row) {
            return new Waiting((UUID) row[0], row[1] == null ? null : Hash.of((byte[]) row[1]));
        }

        Hash present() {
            if (hash == null) {
                throw new LogHaltedException(
                        "Entry %s, which waits for its place, is gone; keep the database as it is, and look into who deleted it"
                                .formatted(entry));
            }
            return hash;
        }
    }

    /**
     * @return how many entries got their place; fewer than {@link #BATCH} when no more wait
     * @throws LogHaltedException when what is stored is not what this log signed
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int next() {
        if (nothingWaits()) {
            return 0;
        }
        var tree = locked();
        var first = tree.size();
        var waiting = place(first);
        if (waiting.isEmpty()) {
            return 0;
        }
        requireOwn(tree);
        var range = new RangeBuilder(tree.range());
        waiting.forEach(one -> range.append(one.present()));
        var grown = range.range();
        tiles.add(first, grown.end());
        var now = clock.instant();
        var signed = signed(grown);
        entities.persist(new StoredCheckpoint(tree.grow(grown, signed, now), signed, now));
        return waiting.size();
    }

    /**
     * The same tree goes on under a new name, of which nobody has seen anything.
     *
     * @param origin none that this log ever had
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void renew(LogOrigin origin) {
        var tree = locked();
        requireOwn(tree);
        key.use(origin.toString());
        tree.renew(signed(tree.range()), clock.instant());
    }

    private boolean nothingWaits() {
        return entities.createNativeQuery(
                        """
                        select 1 from audit_waiting
                        where not exists (select from audit_alarm where halts and settled_at is null)
                        limit 1
                        """)
                .getResultList()
                .isEmpty();
    }

    private TreeState locked() {
        var found = find();
        if (found == null) {
            entities.createNativeQuery(
                            "insert into audit_tree (origin, version, size, range, checkpoints, checkpoint, signed_at)"
                                    + " values (:origin, 0, 0, '', 0, :checkpoint, :now) on conflict do nothing")
                    .setParameter("origin", key.origin())
                    .setParameter("checkpoint", signed(CompactRange.EMPTY).note().note())
                    .setParameter("now", clock.instant())
                    .executeUpdate();
            found = Objects.requireNonNull(find());
        }
        key.use(found.origin());
        return found;
    }

    private @Nullable TreeState find() {
        return entities.find(TreeState.class, TreeState.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /** What goes on from a state that this log never signed would be a fork, signed by itself. */
    private void requireOwn(TreeState tree) {
        var signed = tree.checkpoint();
        if (!(Signers.of(signed.note(), List.of(key.verifier())) instanceof Signers.Known)) {
            throw new LogHaltedException(
                    "The log was signed with another key; put the file of kaya.audit-key back that belongs to it");
        }
        if (!signed.checkpoint().equals(checkpoint(tree.range()))) {
            throw new LogHaltedException(
                    "The log's state is not what its newest checkpoint says; run the check, and restore what was changed");
        }
    }

    /**
     * Gives the leaves from {@code first} on to what waits. The ids are of rising time, so entries
     * come in about the order in which they were written. Their bytes stay where they are: the
     * database makes the leaf hashes (RFC 6962), and the check makes them anew.
     */
    @SuppressWarnings("unchecked")
    private List<Waiting> place(long first) {
        List<Object[]> rows =
                entities.createNativeQuery(
                                """
                                with taken as (
                                    delete from audit_waiting where entry in (
                                        select entry from audit_waiting order by entry limit :most
                                        for update skip locked)
                                    returning entry),
                                placed as (
                                    select t.entry,
                                        :first + row_number() over (order by t.entry) - 1 as index,
                                        sha256(decode('00', 'hex') || e.bytes) as hash
                                    from taken t left join audit_entry e on e.id = t.entry),
                                leaves as (
                                    insert into audit_leaf (index, entry, hash)
                                    select index, entry, hash from placed where hash is not null)
                                select entry, hash from placed order by index
                                """)
                        .setParameter("first", first)
                        .setParameter("most", BATCH)
                        .getResultList();
        return rows.stream().map(Waiting::of).toList();
    }

    private SignedCheckpoint signed(CompactRange range) {
        return SignedCheckpoint.of(checkpoint(range), key.signing());
    }

    private Checkpoint checkpoint(CompactRange range) {
        return new Checkpoint(key.origin(), range.end(), range.root());
    }
}
