package io.kaya.audit.sequence;

import io.kaya.audit.tree.FilledTile;
import io.kaya.audit.tree.Tile;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;

/** A full tile, which never changes again. */
@Entity
@Table(name = "audit_tile")
class StoredTile {
    @Embeddable
    record Key(int level, long index) {
        static Key of(Tile tile) {
            return new Key(tile.level(), tile.index());
        }
    }

    @EmbeddedId private Key key;
    private byte[] hashes;

    /** What stands for it in the tile above: made once, for each proof needs that of many tiles. */
    private byte[] root;

    @SuppressWarnings("NullAway.Init")
    protected StoredTile() {}

    StoredTile(FilledTile filled) {
        this.key = Key.of(filled.tile());
        this.hashes = filled.bytes();
        this.root = filled.root().bytes();
    }

    Key key() {
        return key;
    }

    byte[] hashes() {
        return hashes;
    }

    /** Whether its root is that of these hashes. */
    boolean standsFor(FilledTile filled) {
        return Arrays.equals(root, filled.root().bytes());
    }

    FilledTile filled() {
        return FilledTile.parse(new Tile(key.level(), key.index(), Tile.FULL), hashes);
    }
}
