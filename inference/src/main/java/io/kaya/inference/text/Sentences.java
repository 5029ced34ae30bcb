package io.kaya.inference.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Splits English text into sentences, each a span of the original.
 *
 * <p>The JDK proposes the ends; a proposal after an abbreviation, an initial or a number is
 * withdrawn, and empty lines, headings, list items and table rows end a sentence too.
 */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "mr", "mrs", "ms", "dr", "prof", "sr", "jr", "st", "rev", "hon", "gen", "col",
                    "lt", "sgt", "capt", "maj", "gov", "sen", "rep", "pres", "e.g", "i.e", "cf",
                    "vs", "viz", "approx", "ca", "c", "fig", "figs", "tab", "no", "nos", "vol",
                    "pp", "p", "ed", "eds", "al", "dept", "inc", "ltd", "co", "corp", "jan", "feb",
                    "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt",
                    "ft", "incl", "esp", "resp", "max", "min", "est", "u.s", "u.k", "a.m", "p.m");

    private static final Pattern LINE_END =
            Pattern.compile(
                    "\\r?\\n[ \\t]*\\r?\\n\\s*" // an empty line
                            + "|\\r?\\n(?=[ \\t]*([-*•–]|\\d{1,2}[.)]|\\(?[a-z][.)])[ \\t])" // item
                            + "|\\r?\\n(?=[ \\t]*[#|])" // heading or table row
                            + "|(?<=^#{1,6} .{0,200}|\\n#{1,6} .{0,200}|\\|)\\r?\\n");

    private Sentences() {}

    public static List<Span> of(String text) {
        var spans = new ArrayList<Span>();
        int from = 0;
        var breaks = LINE_END.matcher(text);
        while (breaks.find()) {
            split(text, from, breaks.start(), spans);
            from = breaks.end();
        }
        split(text, from, text.length(), spans);
        return List.copyOf(spans);
    }

    private static void split(String text, int from, int to, List<Span> spans) {
        var block = text.substring(from, to);
        var proposals = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        proposals.setText(block);
        int start = 0;
        proposals.first();
        for (int end = proposals.next(); end != BreakIterator.DONE; end = proposals.next()) {
            if (end == block.length() || ends(block, start, end)) {
                add(text, from + start, from + end, spans);
                start = end;
            }
        }
    }

    private static boolean ends(String block, int start, int end) {
        var before = block.substring(start, end).stripTrailing();
        var after = block.substring(end);
        if (before.isEmpty() || after.isBlank()) {
            return true;
        }
        if (Words.count(before) < 2 || Character.isLowerCase(after.codePointAt(0))) {
            return false;
        }
        if (!before.endsWith(".")) {
            return before.matches("(?s).*[.!?…][\"'”’)\\]]*(\\[\\d+])?");
        }
        var word = before.substring(lastSpace(before) + 1, before.length() - 1);
        word = word.replaceFirst("^[(\\[\"'“‘]+", "");
        var initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        return !initial && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static int lastSpace(String text) {
        int i = text.length() - 1;
        while (i >= 0 && !Character.isWhitespace(text.charAt(i))) {
            i--;
        }
        return i;
    }

    private static void add(String text, int start, int end, List<Span> spans) {
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }
}
