package io.kaya.audit.sequence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Reads the whole log as it is stored and makes everything anew that can be made from the entries'
 * bytes: leaf hashes, tiles, roots; and holds the columns that are searched against the bytes.
 */
@ApplicationScoped
public class Fsck {
    private final EntityManager entities;
    private final LogKey key;

    Fsck(EntityManager entities, LogKey key) {
        this.entities = entities;
        this.key = key;
    }

    /**
     * @param entries that stand in the tree
     * @param outside written before there was a tree: nothing vouches for them
     * @param faults the first {@value FsckRun#MOST_FAULTS}: of entries and tiles, of the tree, of
     *     checkpoints
     */
    public record Report(long entries, long waiting, long outside, List<Fault> faults) {
        public boolean sound() {
            return faults.isEmpty();
        }
    }

    /** Of one moment, whatever is written meanwhile. */
    @Transactional
    public Report check() {
        entities.createNativeQuery("set transaction isolation level repeatable read")
                .executeUpdate();
        var run = new FsckRun(entities, key);
        run.entries();
        run.tree();
        run.checkpoints();
        run.strays();
        return new Report(
                run.checked(),
                count("select count(*) from audit_waiting"),
                count("select count(*) from audit_entry where bytes is null"),
                run.faults());
    }

    private long count(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }
}
