package io.kaya.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows under headings; on a narrow screen the widest column that may shrink is cut. */
public final class Table {
    private static final int GAP = 2;
    private static final int NARROWEST = 12;

    private final List<String> headings;
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... headings) {
        this.headings = List.of(headings);
    }

    public Table row(Object... cells) {
        rows.add(
                List.of(cells).stream()
                        .map(cell -> Words.clean(String.valueOf(cell)).replace('\n', ' '))
                        .toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Ids are copied by people, so a column that is headed ID keeps its full width. */
    public List<String> lines(int width, Style style) {
        var widths = IntStream.range(0, headings.size()).map(this::natural).toArray();
        while (total(widths) > width) {
            var widest = -1;
            for (var i = 0; i < widths.length; i++) {
                if (headings.get(i).equals("ID") || widths[i] <= NARROWEST) continue;
                if (widest < 0 || widths[i] > widths[widest]) widest = i;
            }
            if (widest < 0) break;
            widths[widest]--;
        }
        var lines = new ArrayList<String>();
        lines.add(style.dim(line(headings, widths)));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    private int natural(int column) {
        return rows.stream()
                .mapToInt(row -> Words.width(row.get(column)))
                .reduce(Words.width(headings.get(column)), Math::max);
    }

    private static int total(int[] widths) {
        return IntStream.of(widths).sum() + GAP * (widths.length - 1);
    }

    private static String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (var i = 0; i < widths.length; i++) {
            line.append(Words.pad(Words.cut(cells.get(i), widths[i]), widths[i] + GAP));
        }
        return line.toString().stripTrailing();
    }
}
