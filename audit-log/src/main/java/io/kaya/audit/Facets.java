package io.kaya.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a search finds, counted by what entries have in common. */
@ApplicationScoped
public class Facets {
    private static final int MOST = 50;

    private final EntityManager database;

    Facets(EntityManager database) {
        this.database = database;
    }

    /** How many entries have this in common. */
    public record Count(String value, long entries) {}

    /**
     * @param total of all that the search finds
     * @param facets under each name the values that could be asked for instead, the commonest
     *     first, and days the newest first
     */
    public record Report(long total, Map<String, List<Count>> facets) {}

    /**
     * Each facet is counted as if it were not itself a condition: so one sees what else there is.
     *
     * @param zone whose midnights part the days
     */
    @Transactional
    public Report of(AuditFilter filter, ZoneId zone) {
        var facets = new LinkedHashMap<String, List<Count>>();
        facets.put("type", column("type", filter));
        facets.put("actor", column("actor", filter));
        facets.put("node", column("node", filter));
        facets.put("decision", detail("decision", filter));
        facets.put("policy", detail("policy", filter));
        facets.put("day", days(filter, zone));
        return new Report(total(filter), facets);
    }

    private long total(AuditFilter filter) {
        var conditions = Conditions.of(filter);
        var query = "select count(*) from AuditEntry e where " + conditions.text();
        return conditions.bind(database.createQuery(query, Long.class)).getSingleResult();
    }

    private List<Count> column(String name, AuditFilter filter) {
        return counted(
                "e." + name,
                "e.%s is not null".formatted(name),
                "count(*) desc, value",
                filter.without(Set.of(name)),
                Map.of());
    }

    private List<Count> detail(String name, AuditFilter filter) {
        return counted(
                "sql('cast(? as json) ->> ''%s''', e.said)".formatted(name),
                "e.said like '%%\"%s\":\"%%'".formatted(name),
                "count(*) desc, value",
                filter.without(Set.of(name)),
                Map.of());
    }

    private List<Count> days(AuditFilter filter, ZoneId zone) {
        return counted(
                "sql('to_char(? at time zone ?, ''YYYY-MM-DD'')', e.at, :zone)",
                "true = true",
                "value desc",
                filter.without(Set.of("since", "until")),
                Map.of("zone", zone.getId()));
    }

    private List<Count> counted(
            String value,
            String condition,
            String order,
            AuditFilter filter,
            Map<String, Object> parameters) {
        var conditions = Conditions.of(filter);
        var query =
                conditions.bind(
                        database.createQuery(
                                "select %s as value, count(*) from AuditEntry e where %s and %s group by value order by %s"
                                        .formatted(value, condition, conditions.text(), order),
                                Object[].class));
        parameters.forEach(query::setParameter);
        return query.setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Count((String) row[0], (Long) row[1]))
                .toList();
    }
}
