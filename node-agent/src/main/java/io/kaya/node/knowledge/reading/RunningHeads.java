package io.kaya.node.knowledge.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds the lines that repeat at the top and bottom of pages, and page numbers: no part of the
 * text.
 */
final class RunningHeads {
    private static final int DEPTH = 3;
    private static final int PAGES_AT_LEAST = 3;
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile(
                    "(?i)[-–— ]*(?:page|p\\.|seite)?\\s*(\\d{1,4})(?:\\s*(?:of|/|von)\\s*\\d{1,4})?[-–— ]*");

    private final List<List<String>> pages;
    private final Map<String, Integer> seenOn = new HashMap<>();

    RunningHeads(List<List<String>> pages) {
        this.pages = pages;
        for (var page : pages) {
            var edges = new HashSet<String>();
            IntStream.range(0, page.size())
                    .filter(line -> atEdge(line, page) && !page.get(line).isBlank())
                    .forEach(line -> edges.add(shape(page.get(line))));
            edges.forEach(edge -> seenOn.merge(edge, 1, Integer::sum));
        }
    }

    List<List<String>> dropped() {
        return IntStream.range(0, pages.size())
                .mapToObj(number -> kept(number + 1, pages.get(number)))
                .toList();
    }

    private List<String> kept(int number, List<String> page) {
        var dropped = new HashSet<Integer>();
        peel(number, page, dropped, 0, 1);
        peel(number, page, dropped, page.size() - 1, -1);
        return IntStream.range(0, page.size())
                .filter(line -> !dropped.contains(line))
                .mapToObj(page::get)
                .toList();
    }

    // From the edge inwards, and never past a line that is text.
    private void peel(int number, List<String> page, Set<Integer> dropped, int from, int step) {
        for (int line = from; line >= 0 && line < page.size() && atEdge(line, page); line += step) {
            var said = page.get(line);
            if (!said.isBlank() && !repeats(said) && !isNumberOf(number, said)) return;
            dropped.add(line);
        }
    }

    private boolean repeats(String line) {
        var times = seenOn.getOrDefault(shape(line), 0);
        return times >= PAGES_AT_LEAST && times * 10 >= pages.size() * 6;
    }

    private static boolean isNumberOf(int number, String line) {
        var matcher = PAGE_NUMBER.matcher(line);
        return matcher.matches() && Integer.parseInt(matcher.group(1)) == number;
    }

    private static boolean atEdge(int line, List<String> page) {
        return line < DEPTH || line >= page.size() - DEPTH;
    }

    private static String shape(String line) {
        return DIGITS.matcher(line).replaceAll("#");
    }
}
