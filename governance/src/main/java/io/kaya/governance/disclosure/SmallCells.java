package io.kaya.governance.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Small numbers in a column of a table whose head says that it counts persons. */
final class SmallCells implements Recogniser {
    private static final Pattern LINE = Pattern.compile("[^\\n]+");
    private static final Pattern CELL = Pattern.compile("[^|\\t;]+");
    private static final Pattern RULE = Pattern.compile("[-=:| \\t+]+");
    private static final Pattern COUNTS =
            Pattern.compile(
                    "(?iu)(?<!\\p{L})"
                            + Few.PERSONS
                            + "|"
                            + Few.PERSONS_KOREAN
                            + "|\\b(?:n|no\\.?|count|number|antall|anzahl|nombre|número)\\b");

    private record Cell(int start, int end, String text) {}

    private final SmallGroups groups;
    private final Pattern few;

    SmallCells(SmallGroups groups) {
        this.groups = groups;
        this.few = Pattern.compile(Few.digits(groups.minimum()));
    }

    @Override
    public Stream<Hit> find(String folded) {
        var hits = new ArrayList<Hit>();
        var head = List.<Cell>of();
        var lines = LINE.matcher(folded);
        while (lines.find()) {
            var cells = cells(folded, lines.start(), lines.end());
            if (cells.size() < 2) {
                head = List.of();
            } else if (head.size() != cells.size()) {
                head = cells;
            } else if (!RULE.matcher(lines.group()).matches()) {
                small(head, cells)
                        .map(cell -> groups.hit(cell.start(), cell.end()))
                        .forEach(hits::add);
            }
        }
        return hits.stream();
    }

    private Stream<Cell> small(List<Cell> head, List<Cell> row) {
        return Stream.iterate(0, i -> i < row.size(), i -> i + 1)
                .filter(i -> COUNTS.matcher(head.get(i).text()).find())
                .map(row::get)
                .filter(cell -> few.matcher(cell.text()).matches());
    }

    private static List<Cell> cells(String text, int start, int end) {
        var cells = new ArrayList<Cell>();
        var matcher = CELL.matcher(text).region(start, end);
        while (matcher.find()) {
            var cell = matcher.group().strip();
            if (!cell.isEmpty()) {
                var at = matcher.start() + matcher.group().indexOf(cell);
                cells.add(new Cell(at, at + cell.length(), cell));
            }
        }
        return cells;
    }
}
