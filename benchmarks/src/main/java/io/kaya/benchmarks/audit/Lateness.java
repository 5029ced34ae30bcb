package io.kaya.benchmarks.audit;

import io.kaya.benchmarks.report.Percentiles;
import io.kaya.protocol.TaskId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** How long after its commit an entry is in a signed checkpoint that others can read. */
final class Lateness {
    private static final long PAUSE_MILLIS = 5;

    private final LogInABox box;
    private final Steps steps;
    private final TreeMap<Long, Long> sizes = new TreeMap<>();
    private volatile boolean over;

    Lateness(LogInABox box, Steps steps) {
        this.box = box;
        this.steps = steps;
    }

    /**
     * @return milliseconds, at about 200 entries a second
     */
    Percentiles measured(int entries) throws SQLException, InterruptedException {
        Map<UUID, Long> committed = new HashMap<>();
        var watcher = Thread.ofPlatform().start(this::watch);
        for (int i = 0; i < entries; i++) {
            var task = TaskId.next();
            steps.appended(task);
            committed.put(task.value(), System.nanoTime());
            Thread.sleep(PAUSE_MILLIS);
        }
        Thread.sleep(1_500);
        over = true;
        watcher.join();
        return Percentiles.of(waited(committed));
    }

    private List<Double> waited(Map<UUID, Long> committed) throws SQLException {
        List<Double> waited = new ArrayList<>();
        try (var database = box.connect();
                var select =
                        database.prepareStatement(
                                "select e.task, l.index from audit_entry e join audit_leaf l on l.entry = e.id where e.task is not null");
                var rows = select.executeQuery()) {
            while (rows.next()) {
                var at = committed.remove(rows.getObject(1, UUID.class));
                var seen = sizes.higherEntry(rows.getLong(2));
                if (at == null || seen == null) continue;
                waited.add(Math.max(0, (seen.getValue() - at) / 1e6));
            }
        }
        if (!committed.isEmpty()) {
            throw new IllegalStateException(
                    "%d entries are in no checkpoint".formatted(committed.size()));
        }
        return waited;
    }

    private void watch() {
        try (var database = box.connect();
                var select = database.prepareStatement("select size from audit_tree")) {
            while (!over) {
                note(select);
                Thread.sleep(1);
            }
            note(select);
        } catch (SQLException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void note(PreparedStatement select) throws SQLException {
        try (var rows = select.executeQuery()) {
            if (rows.next()) sizes.putIfAbsent(rows.getLong(1), System.nanoTime());
        }
    }
}
