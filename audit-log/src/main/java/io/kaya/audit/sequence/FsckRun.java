package io.kaya.audit.sequence;

import io.kaya.audit.note.MalformedNoteException;
import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.note.Signers;
import io.kaya.audit.tree.FilledTile;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.Tile;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One pass over what is stored, page by page. */
final class FsckRun {
    static final int MOST_FAULTS = 100;
    private static final int PAGE = 4_096;

    private final EntityManager entities;
    private final LogKey key;
    private final List<Fault> faults = new ArrayList<>();
    private final Regrown regrown;

    FsckRun(EntityManager entities, LogKey key) {
        this.entities = entities;
        this.key = key;
        this.regrown =
                new Regrown(
                        entities.createQuery(
                                        "select c.size from StoredCheckpoint c order by c.size",
                                        Long.class)
                                .getResultList());
    }

    long checked() {
        return regrown.size();
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    /** While the database reads one page, the entries of the page before are checked. */
    void entries() {
        for (var rows = page(Long.MIN_VALUE); !rows.isEmpty(); ) {
            var read = rows;
            var checked =
                    CompletableFuture.supplyAsync(
                            () -> read.parallelStream().map(CheckedEntry::of).toList());
            rows = page(CheckedEntry.index(read.getLast()) + 1);
            checked.join().forEach(this::entry);
            tiles();
            entities.clear();
        }
        extraTiles();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> page(long next) {
        return entities.createNativeQuery(
                        """
                        select l.index, l.hash, e.id, e.bytes, e.at, e.type, e.actor, e.role,
                               e.question, e.task, e.node, e.details
                        from audit_leaf l left join audit_entry e on e.id = l.entry
                        where l.index >= :next order by l.index limit :most
                        """)
                .setParameter("next", next)
                .setParameter("most", PAGE)
                .getResultList();
    }

    private void entry(CheckedEntry entry) {
        var index = entry.index();
        var place = "entry " + index;
        if (index < regrown.size()) {
            fault(place, "a log has no such place");
            return;
        }
        if (index > regrown.size()) {
            fault("entry " + regrown.size(), "it is missing; the next that is there is " + index);
            leaveRoom(index);
        }
        entry.faults().forEach(what -> fault(place, what));
        regrown.append(entry.hash());
    }

    /** For what is missing, so that those behind it are looked for where they stood. */
    private void leaveRoom(long until) {
        if (until - regrown.size() > PAGE) {
            return;
        }
        while (regrown.size() < until) {
            regrown.append(Hash.ofEmptyTree());
        }
    }

    private void tiles() {
        var made = regrown.takeTiles();
        if (made.isEmpty()) {
            return;
        }
        var stored = stored(made);
        for (var tile : made) {
            var found = stored.get(StoredTile.Key.of(tile.tile()));
            if (found == null) {
                fault(tile.tile().path(), "it is missing");
            } else if (!Arrays.equals(found.hashes(), tile.bytes())) {
                fault(
                        tile.tile().path(),
                        "its hashes are not those of the entries%s"
                                .formatted(where(tile, found.hashes())));
            } else if (!found.standsFor(tile)) {
                fault(tile.tile().path(), "its root is not that of its hashes");
            }
        }
    }

    /** The first few that differ: two entries that were exchanged show nowhere else. */
    private static String where(FilledTile made, byte[] stored) {
        var first = made.tile().index() * Tile.FULL;
        if (made.tile().level() > 0 || stored.length != made.bytes().length) {
            return "";
        }
        return IntStream.range(0, Tile.FULL)
                .filter(i -> !made.hashes().get(i).equals(Hash.at(stored, i * Hash.LENGTH)))
                .limit(4)
                .mapToObj(i -> String.valueOf(first + i))
                .collect(Collectors.joining(", ", ": ", ""));
    }

    @SuppressWarnings("unchecked")
    private Map<StoredTile.Key, StoredTile> stored(List<FilledTile> tiles) {
        List<StoredTile> found =
                entities.createNativeQuery(
                                """
                                select t.* from audit_tile t
                                join unnest(cast(:levels as int[]), cast(:indexes as bigint[]))
                                    as wanted(level, index) using (level, index)
                                """,
                                StoredTile.class)
                        .setParameter(
                                "levels",
                                tiles.stream()
                                        .map(one -> one.tile().level())
                                        .toArray(Integer[]::new))
                        .setParameter(
                                "indexes",
                                tiles.stream().map(one -> one.tile().index()).toArray(Long[]::new))
                        .getResultList();
        return found.stream().collect(Collectors.toMap(StoredTile::key, Function.identity()));
    }

    private void extraTiles() {
        for (var place :
                entities.createQuery(
                                "select t.key from StoredTile t order by t.key.level, t.key.index",
                                StoredTile.Key.class)
                        .getResultList()) {
            var full = regrown.size() >>> (Tile.HEIGHT * (place.level() + 1));
            if (place.level() > Tile.HIGHEST || place.index() < 0 || place.index() >= full) {
                fault(
                        "tile %d of level %d".formatted(place.index(), place.level()),
                        "the log is not that large");
            }
        }
    }

    /** What has neither a place nor waits for one, and what waits and is not there. */
    void strays() {
        ids("""
        select e.id from audit_entry e where e.bytes is not null
        and not exists (select from audit_leaf l where l.entry = e.id)
        and not exists (select from audit_waiting w where w.entry = e.id)
        order by e.id limit 100
        """)
                .forEach(id ->
                        fault("entry " + id, "it has no place in the tree and waits for none"));
        ids("""
        select w.entry from audit_waiting w
        where not exists (select from audit_entry e where e.id = w.entry)
        or exists (select from audit_leaf l where l.entry = w.entry)
        order by w.entry limit 100
        """)
                .forEach(
                        id -> fault("entry " + id, "it waits for a place and is gone, or has one"));
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql) {
        return entities.createNativeQuery(sql, UUID.class).getResultList();
    }

    void checkpoints() {
        var expected = 1L;
        for (var stored :
                entities.createQuery(
                                "from StoredCheckpoint c order by c.number", StoredCheckpoint.class)
                        .getResultList()) {
            if (stored.number() != expected) {
                fault("checkpoint number " + expected, "it is missing");
            }
            expected = stored.number() + 1;
            checkpoint(stored);
        }
    }

    private void checkpoint(StoredCheckpoint stored) {
        var place = "checkpoint " + stored.size();
        SignedCheckpoint signed;
        try {
            signed = stored.signed();
        } catch (MalformedNoteException malformed) {
            fault(place, malformed.why());
            return;
        }
        var checkpoint = signed.checkpoint();
        var keys = key.verifier(checkpoint.origin()).stream().toList();
        if (!(Signers.of(signed.note(), keys) instanceof Signers.Known)) {
            fault(place, "its signature is not this log's");
        } else if (checkpoint.size() != stored.size()) {
            fault(place, "its note is of size " + checkpoint.size());
        } else if (!Objects.equals(checkpoint.root(), regrown.root(stored.size()))) {
            fault(place, "its root is not that of the entries");
        }
    }

    void tree() {
        var tree = entities.find(TreeState.class, TreeState.ONLY);
        if (tree == null) {
            if (regrown.size() > 0) fault("tree", "its state is gone");
            return;
        }
        if (tree.size() != regrown.size()) {
            fault(
                    "tree",
                    "it should have %d entries, and %d are there"
                            .formatted(tree.size(), regrown.size()));
        } else if (!tree.holds(regrown.range())) {
            fault("tree", "its hashes are not those of the entries");
        }
        newest(tree);
    }

    private void newest(TreeState tree) {
        var newest = entities.find(StoredCheckpoint.class, tree.checkpoints());
        try {
            if (newest == null ? tree.size() > 0 : !tree.goesOnFrom(newest)) {
                fault("tree", "its newest checkpoint is not the newest that is stored");
            }
        } catch (MalformedNoteException malformed) {
            fault("tree", malformed.why());
        }
    }

    private void fault(String place, String what) {
        if (faults.size() < MOST_FAULTS) faults.add(new Fault(place, what));
    }
}
