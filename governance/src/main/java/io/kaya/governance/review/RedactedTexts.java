package io.kaya.governance.review;

import io.kaya.governance.disclosure.FindingType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Texts as they would leave.
 *
 * @param texts in the order given
 * @param passages what became a mark in each of them, as it stood there before
 */
public record RedactedTexts(List<String> texts, List<List<Passage>> passages) {
    public RedactedTexts {
        texts = List.copyOf(texts);
        passages = passages.stream().map(List::copyOf).toList();
    }

    /**
     * @param start in UTF-16 units
     * @param end after the last unit
     */
    public record Passage(int start, int end, FindingType type) {
        int length() {
            return end - start;
        }
    }

    /**
     * Passages that overlap become one mark, of the class of the longest.
     *
     * @throws SpanOutsideTextException if a passage is not within its text
     * @throws NothingToRedactException if a text occurs nowhere
     */
    public static RedactedTexts apply(List<String> texts, List<Redaction> redactions) {
        var passages = new ArrayList<List<Passage>>();
        texts.forEach(_ -> passages.add(new ArrayList<>()));
        for (var redaction : redactions) {
            switch (redaction) {
                case Redaction.Span span -> add(span, texts, passages);
                case Redaction.Text wanted -> add(wanted, texts, passages);
            }
        }

        var merged = passages.stream().map(RedactedTexts::merged).toList();
        var marked = new ArrayList<String>();
        for (var i = 0; i < texts.size(); i++) {
            marked.add(marked(texts.get(i), merged.get(i)));
        }
        return new RedactedTexts(marked, merged);
    }

    /** How many marks each of them got. */
    public List<Integer> counts() {
        return passages.stream().map(List::size).toList();
    }

    public int total() {
        return counts().stream().mapToInt(Integer::intValue).sum();
    }

    /** Without the texts, so that a log line cannot leak them. */
    @Override
    public String toString() {
        return "RedactedTexts" + counts();
    }

    private static void add(Redaction.Span span, List<String> texts, List<List<Passage>> passages) {
        if (span.index() < 0 || span.index() >= texts.size()) {
            throw new SpanOutsideTextException(
                    "There is no text %d; they are numbered from 0 to %d"
                            .formatted(span.index(), texts.size() - 1));
        }
        var text = texts.get(span.index());
        if (span.start() < 0 || span.end() > text.length() || span.start() >= span.end()) {
            throw new SpanOutsideTextException(
                    "%d-%d is no passage of text %d, which has %d characters; show it again"
                            .formatted(span.start(), span.end(), span.index(), text.length()));
        }
        passages.get(span.index()).add(passage(text, span.start(), span.end(), span.type()));
    }

    private static void add(
            Redaction.Text wanted, List<String> texts, List<List<Passage>> passages) {
        var found = false;
        for (var i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var at = text.indexOf(wanted.text());
            while (at >= 0) {
                found = true;
                passages.get(i).add(passage(text, at, at + wanted.text().length(), wanted.type()));
                at = text.indexOf(wanted.text(), at + 1);
            }
        }
        if (!found) {
            throw new NothingToRedactException(
                    "The text to redact stands nowhere in what would leave; capitals count");
        }
    }

    /** Never half of a surrogate pair: what remained of it would be no character. */
    private static Passage passage(String text, int start, int end, FindingType type) {
        return new Passage(
                splits(text, start) ? start - 1 : start, splits(text, end) ? end + 1 : end, type);
    }

    private static boolean splits(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    private static List<Passage> merged(List<Passage> passages) {
        var sorted = new ArrayList<>(passages);
        sorted.sort(
                Comparator.comparingInt(Passage::start)
                        .thenComparing(Passage::length, Comparator.reverseOrder())
                        .thenComparing(Passage::type));
        var merged = new ArrayList<Passage>();
        var longest = 0;
        for (var passage : sorted) {
            if (merged.isEmpty() || passage.start() >= merged.getLast().end()) {
                merged.add(passage);
                longest = passage.length();
                continue;
            }
            var before = merged.removeLast();
            var type = passage.length() > longest ? passage.type() : before.type();
            longest = Math.max(longest, passage.length());
            merged.add(new Passage(before.start(), Math.max(before.end(), passage.end()), type));
        }
        return merged;
    }

    private static String marked(String text, List<Passage> passages) {
        var out = new StringBuilder();
        var from = 0;
        for (var passage : passages) {
            out.append(text, from, passage.start()).append(passage.type().mark());
            from = passage.end();
        }
        return out.append(text, from, text.length()).toString();
    }
}
