package io.kaya.audit.configuration;

import io.kaya.audit.AuditEvent;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which names came, went or mean something else. */
record Changes(SortedSet<String> added, SortedSet<String> changed, SortedSet<String> removed) {

    static Changes between(Map<String, String> before, Map<String, String> now) {
        var added = new TreeSet<>(now.keySet());
        added.removeAll(before.keySet());
        var removed = new TreeSet<>(before.keySet());
        removed.removeAll(now.keySet());
        var changed = new TreeSet<>(now.keySet());
        changed.removeIf(name ->
                !before.containsKey(name) || Objects.equals(before.get(name), now.get(name)));
        return new Changes(added, changed, removed);
    }

    boolean none() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    AuditEvent told(AuditEvent by) {
        return tell("removed", removed, tell("changed", changed, tell("added", added, by)));
    }

    private static AuditEvent tell(String what, SortedSet<String> names, AuditEvent by) {
        return names.isEmpty() ? by : by.with(what, list(names));
    }

    /** All of them where there is room, else the first ones and how many more. */
    private static String list(SortedSet<String> names) {
        var all = String.join(", ", names);
        if (all.length() <= AuditEvent.LONGEST_DETAIL) {
            return all;
        }
        var text = new StringBuilder();
        int told = 0;
        for (var name : names) {
            if (text.length() + name.length() > AuditEvent.LONGEST_DETAIL - 40) break;
            text.append(name).append(", ");
            told++;
        }
        return text.append("and %d more".formatted(names.size() - told)).toString();
    }
}
