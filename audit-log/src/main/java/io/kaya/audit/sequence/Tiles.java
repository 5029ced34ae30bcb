package io.kaya.audit.sequence;

import io.kaya.audit.tree.FilledTile;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.Tile;
import io.kaya.audit.tree.TileReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

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
            throw new IllegalStateException("Tile %s is missing".formatted(tile.path()));
        }
        return found.filled();
    }

    private FilledTile made(Tile tile) {
        return new FilledTile(tile, tile.level() == 0 ? leaves(tile) : roots(tile));
    }

    private List<Hash> leaves(Tile tile) {
        var first = tile.index() * Tile.FULL;
        return entities.createQuery(
                        "from Leaf l where l.index >= :first and l.index < :end order by l.index",
                        Leaf.class)
                .setParameter("first", first)
                .setParameter("end", first + tile.width())
                .getResultStream()
                .map(Leaf::hash)
                .toList();
    }

    private List<Hash> roots(Tile tile) {
        var first = tile.index() * Tile.FULL;
        return LongStream.range(first, first + tile.width())
                .mapToObj(index -> stored(new Tile(tile.level() - 1, index, Tile.FULL)).root())
                .toList();
    }
}
