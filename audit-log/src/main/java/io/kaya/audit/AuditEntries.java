package io.kaya.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the party's own auditors read. */
@ApplicationScoped
public class AuditEntries {
    private static final String PLACED = " from Leaf l join AuditEntry e on e.id = l.entry where ";

    private final EntityManager database;

    AuditEntries(EntityManager database) {
        this.database = database;
    }

    /** Where entries stand in the log: from the first of them up to, not including, an end. */
    public record Stretch(long begin, long end) {}

    /** An entry's exact bytes, as text, and where it stands in the log. */
    public record Placed(long index, String entry) {
        public byte[] bytes() {
            return entry.getBytes(UTF_8);
        }
    }

    @Transactional
    public AuditPage find(AuditQuery query) {
        var conditions = Conditions.of(query.filter());
        var select =
                conditions.bind(
                        database.createQuery(
                                "from AuditEntry e where " + conditions.text() + turn(query),
                                AuditEntry.class));
        if (query.after() > 0) {
            select.setParameter("after", query.after());
        }
        var found =
                select.setMaxResults(query.limit() + 1)
                        .getResultStream()
                        .map(AuditEntry::shown)
                        .toList();
        if (found.size() <= query.limit()) {
            return new AuditPage(found, null);
        }
        var shown = found.subList(0, query.limit());
        return new AuditPage(shown, shown.getLast().sequence());
    }

    @Transactional
    public Optional<AuditRecord> find(UUID id) {
        return Optional.ofNullable(database.find(AuditEntry.class, id)).map(AuditEntry::shown);
    }

    /** Empty when none of the first {@code size} leaves is meant. */
    @Transactional
    public Optional<Stretch> stretch(AuditFilter filter, long size) {
        var conditions = Conditions.of(filter);
        var ends =
                conditions
                        .bind(
                                database.createQuery(
                                        "select min(l.index), max(l.index)"
                                                + PLACED
                                                + "l.index < :size and "
                                                + conditions.text(),
                                        Object[].class))
                        .setParameter("size", size)
                        .getSingleResult();
        return ends[0] == null
                ? Optional.empty()
                : Optional.of(new Stretch((Long) ends[0], (Long) ends[1] + 1));
    }

    /** Those that are meant among the leaves of a stretch, in order. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Placed> placed(AuditFilter filter, Stretch among) {
        var conditions = Conditions.of(filter);
        return conditions
                .bind(
                        database.createQuery(
                                "select l.index, e.bytes"
                                        + PLACED
                                        + "l.index >= :begin and l.index < :end and "
                                        + conditions.text()
                                        + " order by l.index",
                                Object[].class))
                .setParameter("begin", among.begin())
                .setParameter("end", among.end())
                .getResultStream()
                .map(row -> new Placed((Long) row[0], new String((byte[]) row[1], UTF_8)))
                .toList();
    }

    private static String turn(AuditQuery query) {
        var newest = query.order() == AuditQuery.Order.NEWEST_FIRST;
        var beyond =
                query.after() == 0 ? "" : " and e.sequence " + (newest ? "<" : ">") + " :after";
        return beyond + " order by e.sequence" + (newest ? " desc" : "");
    }
}
