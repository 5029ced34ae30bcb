package io.kaya.audit.sequence;

import io.kaya.audit.tree.FilledTile;
import io.kaya.audit.tree.Tile;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

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

    @SuppressWarnings("NullAway.Init")
    protected StoredTile() {}

    StoredTile(FilledTile filled) {
        this.key = Key.of(filled.tile());
        this.hashes = filled.bytes();
    }

    Key key() {
        return key;
    }

    FilledTile filled() {
        return FilledTile.parse(new Tile(key.level(), key.index(), Tile.FULL), hashes);
    }
}
