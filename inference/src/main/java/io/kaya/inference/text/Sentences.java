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

    /** What a line of its own starts with: a list item, a heading, a table row. */
    private static final Pattern OWN_LINE =
            Pattern.compile("[ \\t]*(?:(?:[-*•–]|\\d{1,2}[.)]|\\(?[a-z][.)])[ \\t]|[#|])");

    private static final Pattern CLOSED = Pattern.compile("[.!?…][\"'”’)\\]]*(\\[\\d+])?$");

    private Sentences() {}

    public static List<Span> of(String text) {
        var spans = new ArrayList<Span>();
        int block = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            var line = text.substring(text.lastIndexOf('\n', end - 1) + 1, end);
            var next = end + 1;
            if (startsAlone(text, next) || line.startsWith("#") || line.startsWith("|")) {
                split(text, block, end, spans);
                block = next;
            }
        }
        split(text, block, text.length(), spans);
        return List.copyOf(spans);
    }

    private static boolean startsAlone(String text, int line) {
        var end = text.indexOf('\n', line);
        return text.substring(line, end < 0 ? text.length() : end).isBlank()
                || OWN_LINE.matcher(text).region(line, text.length()).lookingAt();
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
            return CLOSED.matcher(before).find();
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
