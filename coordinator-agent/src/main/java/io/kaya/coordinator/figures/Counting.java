package io.kaya.coordinator.figures;

import io.kaya.coordinator.task.NodeStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of what was asked. */
@ApplicationScoped
class Counting {
    private final EntityManager entities;

    Counting(EntityManager entities) {
        this.entities = entities;
    }

    /** Of every node that was asked something since then. */
    @Transactional
    Map<String, NodeFigures> since(Instant then) {
        var medians = medians(then);
        var figures = new TreeMap<String, NodeFigures>();
        counts(then)
                .forEach((node, counts) ->
                        figures.put(node, NodeFigures.of(counts, medians.get(node))));
        return figures;
    }

    private Map<String, Map<NodeStatus, Long>> counts(Instant then) {
        Map<String, Map<NodeStatus, Long>> counts = new HashMap<>();
        for (var row :
                entities.createQuery(
                                "select t.node, t.status, count(t) from NodeTask t, Question q"
                                        + " where q.id = t.question and q.askedAt >= :since"
                                        + " group by t.node, t.status",
                                Object[].class)
                        .setParameter("since", then)
                        .getResultList()) {
            counts.computeIfAbsent((String) row[0], _ -> new EnumMap<>(NodeStatus.class))
                    .put((NodeStatus) row[1], (Long) row[2]);
        }
        return counts;
    }

    /** Of the releases alone; a half of them took no longer. */
    private Map<String, Duration> medians(Instant then) {
        List<?> rows =
                entities.createNativeQuery(
                                "select t.node, cast(1000 * percentile_disc(0.5) within group"
                                        + " (order by extract(epoch from t.since - q.asked_at))"
                                        + " as bigint)"
                                        + " from node_task t join question q on q.id = t.question"
                                        + " where q.asked_at >= :since"
                                        + " and t.status in ('REPLIED', 'REPLIED_REDACTED')"
                                        + " group by t.node")
                        .setParameter("since", then)
                        .getResultList();
        Map<String, Duration> medians = new HashMap<>();
        for (var row : rows) {
            var columns = (Object[]) row;
            medians.put((String) columns[0], Duration.ofMillis((Long) columns[1]));
        }
        return medians;
    }
}
