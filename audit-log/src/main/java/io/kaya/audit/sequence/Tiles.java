package io.kaya.audit.sequence;

import io.kaya.audit.tree.FilledTile;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.Tile;
import io.kaya.audit.tree.TileReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;

/** Full tiles as they are stored; the others are made from the row below when somebody asks. */
@ApplicationScoped
class Tiles implements TileReader {
    private final EntityManager entities;

    Tiles(EntityManager entities) {
        this.entities = entities;
    }

    /** Stores those that have become full between two sizes, the lowest level first. */
    void add(long earlier, long size) {
        Tile.newBetween(earlier, size).stream()
                .filter(Tile::full)
                .sorted(Comparator.comparingInt(Tile::level))
                .forEach(tile -> entities.persist(new StoredTile(made(tile))));
    }

    @Override
    public List<FilledTile> read(List<Tile> tiles) {
        return tiles.stream().map(tile -> tile.full() ? stored(tile) : made(tile)).toList();
    }

    private FilledTile stored(Tile tile) {
        var found = entities.find(StoredTile.class, StoredTile.Key.of(tile));
        if (found == null) {
            throw missing(tile);
        }
        return found.filled();
    }

    private FilledTile made(Tile tile) {
        var begin = tile.index() * Tile.FULL;
        var end = begin + tile.width();
        return new FilledTile(
                tile, tile.level() == 0 ? leaves(begin, end) : roots(tile.level() - 1, begin, end));
    }

    /** The hashes of the leaves from {@code begin} up to {@code end}. */
    List<Hash> leaves(long begin, long end) {
        return entities.createQuery(
                        "select l.hash from Leaf l where l.index >= :begin and l.index < :end order by l.index",
                        byte[].class)
                .setParameter("begin", begin)
                .setParameter("end", end)
                .getResultStream()
                .map(Hash::of)
                .toList();
    }

    /** What stands for the full tiles of a level from {@code begin} up to {@code end}. */
    private List<Hash> roots(int level, long begin, long end) {
        var rows =
                entities.createQuery(
                                "select t.key.index, t.root from StoredTile t where t.key.level = :level and t.key.index >= :begin and t.key.index < :end order by t.key.index",
                                Object[].class)
                        .setParameter("level", level)
                        .setParameter("begin", begin)
                        .setParameter("end", end)
                        .getResultList();
        for (var i = 0; i < end - begin; i++) {
            if (i == rows.size() || !rows.get(i)[0].equals(begin + i)) {
                throw missing(new Tile(level, begin + i, Tile.FULL));
            }
        }
        return rows.stream().map(row -> Hash.of((byte[]) row[1])).toList();
    }

    private static IllegalStateException missing(Tile tile) {
        return new IllegalStateException("Tile %s is missing".formatted(tile.path()));
    }
}
