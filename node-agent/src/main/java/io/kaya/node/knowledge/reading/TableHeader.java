package io.kaya.node.knowledge.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names of a table's columns, where its first row looks like names. */
record TableHeader(List<String> names) {
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    static Optional<TableHeader> of(List<List<String>> rows) {
        if (rows.size() < 2 || rows.getFirst().size() < 2) return Optional.empty();
        var names = rows.getFirst().stream().map(Outline::tidy).toList();
        var allNamed =
                names.stream().allMatch(name -> LETTER.matcher(name).find() && name.length() <= 80);
        var distinct = new HashSet<>(names).size() == names.size();
        return allNamed && distinct ? Optional.of(new TableHeader(names)) : Optional.empty();
    }

    String name(int column) {
        return column < names.size() ? names.get(column) : "column " + (column + 1);
    }
}
