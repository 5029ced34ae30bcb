package io.kaya.node.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the register says of each file, held against what the index holds. */
final class Ledger {
    private static final int ROWS = 500;

    private final DocumentRegister register;
    private final Map<String, Known> known;
    private final Set<String> indexed;

    Ledger(DocumentRegister register, Set<String> indexed) {
        this.register = register;
        this.known = new HashMap<>(register.known());
        this.indexed = new HashSet<>(indexed);
    }

    /** Nothing is left to do about the file. */
    boolean settled(FoundFile file) {
        var before = before(file.path());
        return before.looksLike(file)
                && switch (before.state()) {
                    case PENDING -> false;
                    case FAILED -> true;
                    case INDEXED -> indexed.contains(formerId(file.path()));
                };
    }

    boolean holds(String documentId) {
        return indexed.contains(documentId);
    }

    /** The id under which the file's last content was indexed, if it was. */
    String formerId(String path) {
        return DocumentId.of(path, before(path).sha256());
    }

    List<String> pathsBut(Collection<FoundFile> found) {
        var paths = found.stream().map(FoundFile::path).collect(Collectors.toSet());
        return known.keySet().stream().filter(path -> !paths.contains(path)).toList();
    }

    /** So that people see what is still to be read. */
    void announce(List<FoundFile> todo) {
        record(
                todo.stream()
                        .filter(file ->
                                !known.containsKey(file.path())
                                        || before(file.path()).state() != DocumentState.PENDING)
                        .<Outcome>map(file -> new Outcome.Waiting(file, ""))
                        .toList());
    }

    void record(List<Outcome> outcomes) {
        for (var some : parts(outcomes)) {
            register.record(some);
            for (var outcome : some) {
                var path = outcome.file().path();
                known.put(path, before(path).after(outcome));
                if (outcome instanceof Outcome.Indexed) indexed.add(formerId(path));
            }
        }
    }

    void forget(List<String> paths) {
        for (var some : parts(paths)) {
            register.forget(some);
            some.forEach(known::remove);
        }
    }

    /**
     * Documents of the index that no row speaks of: a crash left them, or their row says otherwise
     * now.
     */
    List<String> takeStrays() {
        var wanted =
                known.entrySet().stream()
                        .filter(row -> row.getValue().state() != DocumentState.FAILED)
                        .map(row -> formerId(row.getKey()))
                        .collect(Collectors.toSet());
        var strays = indexed.stream().filter(id -> !wanted.contains(id)).toList();
        indexed.retainAll(wanted);
        return strays;
    }

    private Known before(String path) {
        return known.getOrDefault(path, Known.nothing());
    }

    private static <T> List<List<T>> parts(List<T> all) {
        var parts = new ArrayList<List<T>>();
        for (int from = 0; from < all.size(); from += ROWS) {
            parts.add(all.subList(from, Math.min(all.size(), from + ROWS)));
        }
        return parts;
    }
}
