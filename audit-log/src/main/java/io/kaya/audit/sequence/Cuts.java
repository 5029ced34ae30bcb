package io.kaya.audit.sequence;

import io.kaya.audit.bundle.BundleHead;
import io.kaya.audit.bundle.BundleWriter;
import io.kaya.audit.bundle.CosignedCheckpoint;
import io.kaya.audit.bundle.Earlier;
import io.kaya.audit.bundle.PolicyVersion;
import io.kaya.audit.note.Checkpoint;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.tree.ConsistencyProof;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.RangeProof;
import io.kaya.audit.tree.TiledHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What a bundle has of the tree, all at one checkpoint; what was signed once never changes. */
@ApplicationScoped
public class Cuts {
    /** Partners keep checkpoints: of each of the last days the bundle shows that it goes on. */
    private static final int DAYS = 60;

    private final EntityManager entities;
    private final Tiles tiles;
    private final LogKey key;
    private final Clock clock;

    Cuts(EntityManager entities, Tiles tiles, LogKey key, Clock clock) {
        this.entities = entities;
        this.tiles = tiles;
        this.key = key;
        this.clock = clock;
    }

    /** Empty while nothing was ever written. */
    @Transactional
    public Optional<SignedCheckpoint> newest() {
        return Optional.ofNullable(entities.find(TreeState.class, TreeState.ONLY))
                .map(TreeState::checkpoint)
                .filter(signed -> signed.checkpoint().size() > 0);
    }

    /** The head of a bundle of these leaves, with what witnesses have cosigned up to there. */
    @Transactional
    public BundleHead head(
            SignedCheckpoint at,
            long begin,
            long end,
            String scope,
            List<CosignedCheckpoint> cosigned,
            List<PolicyVersion> policies) {
        var checkpoint = at.checkpoint();
        var size = checkpoint.size();
        var hashes = new TiledHashes(size, tiles);
        return new BundleHead(
                clock.instant(),
                scope,
                CosignedCheckpoint.by(cosigned, at),
                RangeProof.make(begin, end, size, hashes),
                CosignedCheckpoint.among(cosigned, daily(checkpoint), size).stream()
                        .map(earlier -> goesOn(earlier, size, hashes))
                        .toList(),
                TlogPolicy.of(
                        List.of(key.verifier(checkpoint.origin()).orElseThrow()),
                        cosigned.stream().map(CosignedCheckpoint::witness).toList(),
                        0),
                policies);
    }

    /** The hashes of the leaves from {@code begin} up to {@code end}. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Hash> leaves(long begin, long end) {
        return tiles.leaves(begin, end);
    }

    /** Ends a bundle with the log's own signature. */
    public void finish(BundleWriter bundle) throws IOException {
        bundle.finish(key.signing());
    }

    @SuppressWarnings("unchecked")
    private List<SignedCheckpoint> daily(Checkpoint before) {
        List<String> notes =
                entities.createNativeQuery(
                                """
                                select note from (
                                    select distinct on (date_trunc('day', signed_at)) note, size
                                    from audit_checkpoint
                                    where size < :size and starts_with(note, :origin)
                                    order by date_trunc('day', signed_at) desc, size desc
                                    limit :days) daily
                                order by size
                                """)
                        .setParameter("size", before.size())
                        .setParameter("origin", before.origin() + "\n")
                        .setParameter("days", DAYS)
                        .getResultList();
        return notes.stream().map(SignedCheckpoint::parse).toList();
    }

    private static Earlier goesOn(SignedCheckpoint from, long size, TiledHashes hashes) {
        var had = from.checkpoint().size();
        return new Earlier(
                from, had == 0 ? List.of() : ConsistencyProof.make(had, size, hashes).hashes());
    }
}
