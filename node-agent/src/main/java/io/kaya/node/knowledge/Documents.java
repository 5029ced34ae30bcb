package io.kaya.node.knowledge;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The files of the documents folder and what became of them. */
@ApplicationScoped
class Documents implements DocumentRegister {
    private static final Actor INDEX = Actor.system("index");

    private final EntityManager entities;
    private final AuditLog audit;
    private final Clock clock;

    Documents(EntityManager entities, AuditLog audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public List<Document> all() {
        return entities.createQuery("from Document d order by d.path", Document.class)
                .getResultList();
    }

    /** Cheap enough to be asked again every moment, however many there are. */
    @Transactional
    public Tally tally() {
        var row =
                entities.createQuery(
                                "select count(case when d.state = INDEXED then 1 end),"
                                        + " count(case when d.state = FAILED then 1 end),"
                                        + " count(case when d.state = PENDING then 1 end),"
                                        + " max(d.indexedAt) from Document d",
                                Object[].class)
                        .getSingleResult();
        return new Tally((Long) row[0], (Long) row[1], (Long) row[2], (Instant) row[3], edition());
    }

    private String edition() {
        return (String)
                entities.createNativeQuery(
                                "select to_hex(coalesce(bit_xor("
                                        + "hashtextextended(id || ' ' || version, 0)), 0))"
                                        + " from document",
                                String.class)
                        .getSingleResult();
    }

    @Override
    @Transactional
    public Map<String, Known> known() {
        return all().stream().collect(Collectors.toMap(document -> document.path, Document::known));
    }

    /**
     * Where these documents lie, by their ids; those that changed since are not among them.
     *
     * @param titles by id, so that not every document is looked at
     */
    @Transactional
    public Map<String, String> paths(Map<String, String> titles) {
        return entities.createQuery("from Document d where d.title in :titles", Document.class)
                .setParameter("titles", titles.values())
                .getResultStream()
                .filter(document -> titles.containsKey(document.indexId()))
                .collect(Collectors.toMap(Document::indexId, document -> document.path));
    }

    @Override
    @Transactional
    public void record(List<Outcome> outcomes) {
        var stored = stored(outcomes.stream().map(outcome -> outcome.file().path()).toList());
        for (var outcome : outcomes) {
            var document =
                    stored.computeIfAbsent(outcome.file().path(), _ -> added(outcome.file()));
            document.became(outcome, clock.instant());
        }
        var indexed = outcomes.stream().filter(Outcome.Indexed.class::isInstance).count();
        var failed = outcomes.stream().filter(Outcome.Failed.class::isInstance).count();
        if (indexed + failed > 0) {
            audit.append(indexing().with("indexed", indexed).with("failed", failed));
        }
    }

    @Override
    @Transactional
    public void forget(Collection<String> paths) {
        int gone =
                entities.createQuery("delete from Document d where d.path in :paths")
                        .setParameter("paths", paths)
                        .executeUpdate();
        if (gone > 0) audit.append(indexing().with("removed", gone));
    }

    /** Counts alone: the name of a file may be a person's. */
    private static AuditEvent indexing() {
        return AuditEvent.of(AuditType.DOCUMENTS_INDEXED, INDEX);
    }

    private Map<String, Document> stored(Collection<String> paths) {
        return entities.createQuery("from Document d where d.path in :paths", Document.class)
                .setParameter("paths", paths)
                .getResultStream()
                .collect(Collectors.toMap(document -> document.path, document -> document));
    }

    private Document added(FoundFile file) {
        var document = new Document(file);
        entities.persist(document);
        return document;
    }
}
