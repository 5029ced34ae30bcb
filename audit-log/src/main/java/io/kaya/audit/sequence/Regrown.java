package io.kaya.audit.sequence;

import io.kaya.audit.tree.CompactRange;
import io.kaya.audit.tree.FilledTile;
import io.kaya.audit.tree.Hash;
import io.kaya.audit.tree.RangeBuilder;
import io.kaya.audit.tree.Tile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree that grows anew out of its leaves: its full tiles, and its roots at some sizes. */
final class Regrown {
    private final RangeBuilder range = new RangeBuilder(CompactRange.EMPTY);
    private final Map<Integer, List<Hash>> rows = new HashMap<>();
    private final Map<Integer, Long> full = new HashMap<>();
    private final Map<Long, Hash> roots = new HashMap<>();
    private final List<Long> sizes;
    private List<FilledTile> tiles = new ArrayList<>();
    private int sizesPassed;
    private long size;

    /**
     * @param sizes at which its roots are wanted, rising
     */
    Regrown(List<Long> sizes) {
        this.sizes = sizes;
    }

    void append(Hash leaf) {
        range.append(leaf);
        row(0, leaf);
        size++;
        while (sizesPassed < sizes.size() && sizes.get(sizesPassed) <= size) {
            roots.put(sizes.get(sizesPassed), range.range().root());
            sizesPassed++;
        }
    }

    long size() {
        return size;
    }

    CompactRange range() {
        return range.range();
    }

    /** Nothing for a size that it was not asked for, or never had. */
    @Nullable Hash root(long atSize) {
        return roots.get(atSize);
    }

    /** Those that have become full since the last time. */
    List<FilledTile> takeTiles() {
        var taken = tiles;
        tiles = new ArrayList<>();
        return taken;
    }

    private void row(int level, Hash hash) {
        var row = rows.computeIfAbsent(level, _ -> new ArrayList<>(Tile.FULL));
        row.add(hash);
        if (row.size() == Tile.FULL) {
            var index = full.merge(level, 1L, Long::sum) - 1;
            var filled = new FilledTile(new Tile(level, index, Tile.FULL), row);
            row.clear();
            tiles.add(filled);
            row(level + 1, filled.root());
        }
    }
}
