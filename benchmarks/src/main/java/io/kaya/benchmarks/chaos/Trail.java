package io.kaya.benchmarks.chaos;

import io.kaya.benchmarks.chaos.Snapshot.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One party's audit entries, found by what they are about. */
final class Trail {
    private final List<Entry> entries;
    private final Map<String, List<Entry>> byTask;
    private final Map<String, List<Entry>> byQuestion;

    Trail(List<Entry> entries) {
        this.entries = entries;
        byTask = by(entries, Entry::task);
        byQuestion = by(entries, Entry::question);
    }

    List<Entry> ofTask(String task, String type) {
        return byTask.getOrDefault(task, List.of()).stream()
                .filter(entry -> entry.type().equals(type))
                .toList();
    }

    /** Those about the whole question, and not about one of its tasks. */
    List<Entry> ofQuestion(String question, String type) {
        return byQuestion.getOrDefault(question, List.of()).stream()
                .filter(entry -> entry.task() == null && entry.type().equals(type))
                .toList();
    }

    List<Entry> of(String type) {
        return entries.stream().filter(entry -> entry.type().equals(type)).toList();
    }

    Set<String> tasks() {
        return byTask.keySet();
    }

    private static Map<String, List<Entry>> by(
            List<Entry> entries, Function<Entry, @Nullable String> what) {
        var by = new HashMap<String, List<Entry>>();
        entries.stream()
                .filter(entry -> what.apply(entry) != null)
                .collect(Collectors.groupingBy(entry -> String.valueOf(what.apply(entry))))
                .forEach(by::put);
        return by;
    }
}
