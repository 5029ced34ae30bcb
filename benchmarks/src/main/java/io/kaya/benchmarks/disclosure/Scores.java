package io.kaya.benchmarks.disclosure;

import io.kaya.benchmarks.disclosure.Labelled.Span;
import io.kaya.governance.disclosure.Finding;
import io.kaya.governance.disclosure.FindingType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Hits and misses of each class. A passage counts as found when a finding of its class covers it
 * whole: what is redacted in part has leaked in part. A finding is right when it touches a passage
 * of its class.
 */
final class Scores {
    /**
     * @param found passages that were
     * @param labelled passages
     * @param right findings that were
     * @param said findings
     */
    record Score(int found, int labelled, int right, int said) {
        private static final Score NONE = new Score(0, 0, 0, 0);
        private static final double RECALL_COUNTS = 4;

        double recall() {
            return labelled == 0 ? 1 : (double) found / labelled;
        }

        double precision() {
            return said == 0 ? 1 : (double) right / said;
        }

        /** Recall counts twice as much as precision. */
        double f2() {
            var sum = RECALL_COUNTS * precision() + recall();
            return sum == 0 ? 0 : (1 + RECALL_COUNTS) * precision() * recall() / sum;
        }

        private Score and(Score other) {
            return new Score(
                    found + other.found,
                    labelled + other.labelled,
                    right + other.right,
                    said + other.said);
        }
    }

    private final Map<FindingType, Score> scores = new EnumMap<>(FindingType.class);

    void count(Labelled document, List<Finding> findings) {
        for (var span : document.spans()) {
            var found = findings.stream().anyMatch(finding -> covers(finding, span));
            add(span.type(), new Score(found ? 1 : 0, 1, 0, 0));
        }
        for (var finding : findings) {
            var right = document.spans().stream().anyMatch(span -> touches(finding, span));
            add(finding.type(), new Score(0, 0, right ? 1 : 0, 1));
        }
    }

    Map<FindingType, Score> byType() {
        return Map.copyOf(scores);
    }

    static boolean covers(Finding finding, Span span) {
        return finding.type() == span.type()
                && finding.start() <= span.start()
                && finding.end() >= span.end();
    }

    static boolean touches(Finding finding, Span span) {
        return finding.type() == span.type()
                && finding.start() < span.end()
                && span.start() < finding.end();
    }

    private void add(FindingType type, Score score) {
        scores.merge(type, score, Score::and);
    }

    static Score none() {
        return Score.NONE;
    }
}
