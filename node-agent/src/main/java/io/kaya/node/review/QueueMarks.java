package io.kaya.node.review;

import io.kaya.governance.review.Claim;
import io.kaya.governance.review.ReviewState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What tells that something in the queue is otherwise than a moment ago, in any replica. */
@ApplicationScoped
class QueueMarks {
    private static final String WAITING =
            "i.state = PENDING and exists (select 1 from NodeTask t where t.id = i.task"
                    + " and t.state in (IN_REVIEW, REQUEST_IN_REVIEW))";

    private final EntityManager entities;
    private final ReviewItems items;
    private final Claims claims;
    private final Lines lines;
    private final Clock clock;

    QueueMarks(EntityManager entities, ReviewItems items, Claims claims, Lines lines, Clock clock) {
        this.entities = entities;
        this.items = items;
        this.claims = claims;
        this.lines = lines;
        this.clock = clock;
    }

    /**
     * @param judged grows with each judgement and each change of one
     */
    record Mark(int version, long judged, long comments, List<String> inHand) {}

    /**
     * @param oldest since when the longest waiting item waits
     */
    record Counts(
            long pending, long claimed, long settled, long undecided, @Nullable Instant oldest) {}

    /** Of everything that waits. */
    @Transactional
    Map<UUID, Mark> marks() {
        var judged = numbers("select r.item, sum(r.version + 1) from Judgement r");
        var comments = numbers("select r.item, count(r) from ReviewComment r");
        var hands = claims.live(clock.instant());
        return entities.createQuery(
                        "select i.id, i.version from ReviewItem i where " + WAITING, Object[].class)
                .getResultStream()
                .collect(
                        Collectors.toMap(
                                row -> (UUID) row[0],
                                row ->
                                        new Mark(
                                                (Integer) row[1],
                                                judged.getOrDefault((UUID) row[0], 0L),
                                                comments.getOrDefault((UUID) row[0], 0L),
                                                hands
                                                        .getOrDefault((UUID) row[0], List.of())
                                                        .stream()
                                                        .map(Claim::person)
                                                        .toList())));
    }

    /** What came, went or became otherwise. */
    static Set<UUID> changed(Map<UUID, Mark> before, Map<UUID, Mark> now) {
        var all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        all.removeIf(id -> now.containsKey(id) && now.get(id).equals(before.get(id)));
        return all;
    }

    @Transactional
    List<ReviewLine> lines(Set<UUID> ids) {
        return lines.of(items.these(ids));
    }

    @Transactional
    Counts counts(Map<UUID, Mark> waiting) {
        var claimed = waiting.values().stream().filter(mark -> !mark.inHand().isEmpty()).count();
        var ended = new HashMap<ReviewState, Long>();
        entities.createQuery(
                        "select i.state, count(i) from ReviewItem i where i.state <> PENDING group by i.state",
                        Object[].class)
                .getResultList()
                .forEach(row -> ended.put((ReviewState) row[0], (Long) row[1]));
        var oldest =
                entities.createQuery(
                                "select min(i.createdAt) from ReviewItem i where " + WAITING,
                                Instant.class)
                        .getSingleResultOrNull();
        return new Counts(
                waiting.size(),
                claimed,
                sum(ended, ReviewState.SETTLED),
                sum(ended, ReviewState.UNDECIDED),
                oldest);
    }

    private static long sum(Map<ReviewState, Long> ended, Set<ReviewState> states) {
        return states.stream().mapToLong(state -> ended.getOrDefault(state, 0L)).sum();
    }

    private Map<UUID, Long> numbers(String select) {
        return entities.createQuery(
                        select
                                + ", ReviewItem i where i.id = r.item and i.state = PENDING group by r.item",
                        Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
    }
}
