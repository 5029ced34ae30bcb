package io.kaya.coordinator.figures;

import io.kaya.coordinator.task.NodeStatus;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of the tasks that one node was given.
 *
 * @param asked all of them; the others add up to it, but {@code redacted}
 * @param redacted of those released, how many with something taken out
 * @param withdrawn taken back by the asker before the node had ended
 * @param open no end is known of these, and their time is not over
 * @param medianToRelease from the question to the release; absent where nothing was released
 */
record NodeFigures(
        long asked,
        long released,
        long redacted,
        long nothingFound,
        long noAnswer,
        long refused,
        long withheld,
        long expired,
        long silent,
        long failed,
        long withdrawn,
        long open,
        @Nullable Duration medianToRelease) {

    static NodeFigures of(Map<NodeStatus, Long> counts, @Nullable Duration median) {
        var sums = new EnumMap<Ending, Long>(Ending.class);
        counts.forEach((status, count) -> sums.merge(Ending.of(status), count, Long::sum));
        return new NodeFigures(
                sums.values().stream().mapToLong(Long::longValue).sum(),
                sums.getOrDefault(Ending.RELEASED, 0L),
                counts.getOrDefault(NodeStatus.REPLIED_REDACTED, 0L),
                sums.getOrDefault(Ending.NOTHING_FOUND, 0L),
                sums.getOrDefault(Ending.NO_ANSWER, 0L),
                sums.getOrDefault(Ending.REFUSED, 0L),
                sums.getOrDefault(Ending.WITHHELD, 0L),
                sums.getOrDefault(Ending.EXPIRED, 0L),
                sums.getOrDefault(Ending.SILENT, 0L),
                sums.getOrDefault(Ending.FAILED, 0L),
                sums.getOrDefault(Ending.WITHDRAWN, 0L),
                sums.getOrDefault(Ending.OPEN, 0L),
                median);
    }

    /** What the states of a task come to. */
    private enum Ending {
        RELEASED,
        NOTHING_FOUND,
        NO_ANSWER,
        REFUSED,
        WITHHELD,
        EXPIRED,
        SILENT,
        FAILED,
        WITHDRAWN,
        OPEN;

        static Ending of(NodeStatus status) {
            return switch (status) {
                case REPLIED, REPLIED_REDACTED -> RELEASED;
                case NOTHING_FOUND -> NOTHING_FOUND;
                case NO_ANSWER -> NO_ANSWER;
                case REFUSED -> REFUSED;
                case WITHHELD -> WITHHELD;
                case EXPIRED -> EXPIRED;
                case SILENT -> SILENT;
                case FAILED -> FAILED;
                case WITHDRAWN, WITHDRAWAL_SENT -> WITHDRAWN;
                case ASKED, ACCEPTED, UNDER_REVIEW, OFFLINE -> OPEN;
            };
        }
    }
}
