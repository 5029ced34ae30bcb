package io.kaya.node.knowledge.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says a row of a table as a sentence: {@code Clinic: Mission; Year: 2023.} */
final class Rows {
    private Rows() {}

    static String sentence(Optional<TableHeader> header, List<String> row) {
        var said =
                IntStream.range(0, row.size())
                        .filter(column -> !Outline.tidy(row.get(column)).isEmpty())
                        .mapToObj(column -> cell(header, column, Outline.tidy(row.get(column))))
                        .collect(Collectors.joining("; "));
        return said.isEmpty() || ".!?".indexOf(said.charAt(said.length() - 1)) >= 0
                ? said
                : said + ".";
    }

    private static String cell(Optional<TableHeader> header, int column, String value) {
        return header.map(names -> names.name(column) + ": " + value).orElse(value);
    }
}
