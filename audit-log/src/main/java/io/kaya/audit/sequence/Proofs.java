package io.kaya.audit.sequence;

import io.kaya.audit.note.TlogProof;
import io.kaya.audit.tree.CompactRange;
import io.kaya.audit.tree.ConsistencyProof;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.InclusionProof;
import io.kaya.audit.tree.TiledHashes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** What the log can show of itself, at its newest checkpoint. */
@ApplicationScoped
public class Proofs {
    private final EntityManager entities;
    private final Tiles tiles;
    private final LogKey key;

    Proofs(EntityManager entities, Tiles tiles, LogKey key) {
        this.entities = entities;
        this.tiles = tiles;
        this.key = key;
    }

    /**
     * An entry and the proof that it is in the log.
     *
     * @param entry its exact bytes, as text
     * @param proof a tlog-proof (C2SP)
     */
    public record Proven(long index, String entry, String proof) {}

    /** Empty while nothing was ever written. */
    @Transactional
    public Optional<Head> head() {
        return tree().map(tree -> {
            var signed = tree.checkpoint();
            return new Head(
                    key.origin(),
                    tree.size(),
                    signed.checkpoint().root().toString(),
                    tree.signedAt(),
                    signed.note().note(),
                    key.verifier().toString(),
                    waiting());
        });
    }

    /** Empty for an entry that does not exist, or has no place yet. */
    @Transactional
    public Optional<Proven> of(UUID entry) {
        return tree().flatMap(tree ->
                index(entry)
                        .filter(index -> index < tree.size())
                        .map(index -> {
                            var hashes = new TiledHashes(tree.size(), tiles);
                            var inclusion = InclusionProof.make(index, tree.size(), hashes);
                            var proof = new TlogProof(index, inclusion.hashes(), tree.checkpoint());
                            return new Proven(index, text(entry), proof.text());
                        }));
    }

    /**
     * That the log has only grown.
     *
     * @throws IllegalArgumentException when it never had that size
     */
    @Transactional
    public ConsistencyProof since(long size) {
        var now = tree().map(TreeState::size).orElse(0L);
        if (size < 1 || size > now) {
            throw new IllegalArgumentException(
                    "The log has had sizes from 1 to %d, and not %d".formatted(now, size));
        }
        return ConsistencyProof.make(size, now, new TiledHashes(now, tiles));
    }

    /** What the log's root was when it had this size; nothing for a size that it never had. */
    @Transactional
    public Optional<Hash> rootAt(long size) {
        return tree().filter(tree -> size >= 0 && size <= tree.size())
                .map(tree ->
                        CompactRange.read(0, size, new TiledHashes(tree.size(), tiles)).root());
    }

    private Optional<TreeState> tree() {
        var tree = Optional.ofNullable(entities.find(TreeState.class, TreeState.ONLY));
        tree.ifPresent(found -> key.use(found.origin()));
        return tree;
    }

    private long waiting() {
        var count = entities.createNativeQuery("select count(*) from audit_waiting");
        return ((Number) count.getSingleResult()).longValue();
    }

    private Optional<Long> index(UUID entry) {
        return entities.createQuery("select l.index from Leaf l where l.entry = :entry", Long.class)
                .setParameter("entry", entry)
                .getResultStream()
                .findFirst();
    }

    private String text(UUID entry) {
        var bytes =
                (byte[])
                        entities.createNativeQuery(
                                        "select bytes from audit_entry where id = :entry",
                                        byte[].class)
                                .setParameter("entry", entry)
                                .getSingleResult();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
