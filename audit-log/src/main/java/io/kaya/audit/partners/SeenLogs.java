package io.kaya.audit.partners;

import io.kaya.audit.note.SignedCheckpoint;
import io.kaya.audit.witness.Seen;
import io.kaya.audit.witness.WitnessStore;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.jspecify.annotations.Nullable;

/** The witness's memory in this party's database; what compares also stores. */
final class SeenLogs implements WitnessStore {
    private final EntityManager entities;
    private final String party;
    private final String key;

    /**
     * @param party whose log it is
     * @param key that signs it
     */
    SeenLogs(EntityManager entities, String party, String key) {
        this.entities = entities;
        this.party = party;
        this.key = key;
    }

    static @Nullable SeenLog locked(EntityManager entities, String origin) {
        var seen = entities.find(SeenLog.class, origin, LockModeType.PESSIMISTIC_WRITE);
        if (seen != null) entities.refresh(seen);
        return seen;
    }

    @Override
    public Seen last(String origin) {
        var seen = locked(entities, origin);
        return seen == null ? Seen.NOTHING : seen.seen();
    }

    @Override
    public boolean replace(String origin, Seen expected, SignedCheckpoint next) {
        entities.flush();
        var changed =
                entities.createNativeQuery(
                                """
                                insert into audit_seen (origin, party, key, size, root, note, told)
                                values (:origin, :party, :key, :size, :root, :note, false)
                                on conflict (origin) do update
                                set size = excluded.size, root = excluded.root,
                                    note = excluded.note, told = false
                                where audit_seen.size = :before and audit_seen.root = :beforeRoot
                                """)
                        .setParameter("origin", origin)
                        .setParameter("party", party)
                        .setParameter("key", key)
                        .setParameter("size", next.checkpoint().size())
                        .setParameter("root", next.checkpoint().root().bytes())
                        .setParameter("note", next.note().note())
                        .setParameter("before", expected.size())
                        .setParameter("beforeRoot", expected.root().bytes())
                        .executeUpdate();
        return changed == 1;
    }
}
