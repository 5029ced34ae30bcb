package io.kaya.audit;

import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;

/**
 * A page of entries.
 *
 * @param after only entries of a higher sequence, or of a lower one for the newest first; 0 starts
 *     at the end that the order begins with
 * @param limit how many at most, 1 to {@value #MOST}
 */
public record AuditQuery(AuditFilter filter, Order order, long after, int limit) {

    /** What a page begins with. */
    public enum Order {
        OLDEST_FIRST,
        NEWEST_FIRST
    }

    public static final int MOST = 1_000;

    public static final AuditQuery ALL =
            new AuditQuery(AuditFilter.ALL, Order.OLDEST_FIRST, 0, 100);

    public AuditQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("The limit is 1 to " + MOST + ", not " + limit);
        }
    }

    public AuditQuery of(AuditFilter only) {
        return new AuditQuery(only, order, after, limit);
    }

    public AuditQuery of(AuditType only) {
        return of(filter.of(only));
    }

    public AuditQuery of(QuestionId only) {
        return of(filter.of(only));
    }

    public AuditQuery of(TaskId only) {
        return of(filter.of(only));
    }

    public AuditQuery page(long afterSequence, int most) {
        return new AuditQuery(filter, order, afterSequence, most);
    }

    public AuditQuery newestFirst() {
        return new AuditQuery(filter, Order.NEWEST_FIRST, after, limit);
    }
}
