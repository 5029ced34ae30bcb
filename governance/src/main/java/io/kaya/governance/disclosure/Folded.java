package io.kaya.governance.disclosure;

import java.util.Arrays;

/**
 * A text as a reader takes it: look-alikes made plain, what nobody sees left out. It knows where in
 * the text each of its characters stands.
 */
final class Folded {
    private final StringBuilder plain = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private Folded(int length) {
        this.starts = new int[length];
        this.ends = new int[length];
    }

    static Folded of(String text) {
        var folded = new Folded(text.length());
        for (var at = 0; at < text.length(); ) {
            var codePoint = text.codePointAt(at);
            var end = at + Character.charCount(codePoint);
            if (codePoint == '\r' || !Invisible.is(codePoint)) {
                folded.add(LookAlikes.plain(codePoint), at, end);
            }
            at = end;
        }
        folded.unmask();
        folded.starts = Arrays.copyOf(folded.starts, folded.plain.length());
        folded.ends = Arrays.copyOf(folded.ends, folded.plain.length());
        return folded;
    }

    String text() {
        return plain.toString();
    }

    /** Where in the text the character stands. */
    int start(int index) {
        return starts[index];
    }

    /** Where in the text the passage ends whose last character is the one before this. */
    int end(int index) {
        return ends[index - 1];
    }

    private void add(int codePoint, int start, int end) {
        for (var unit : Character.toChars(codePoint)) {
            starts[plain.length()] = start;
            ends[plain.length()] = end;
            plain.append(unit);
        }
    }

    /**
     * Strangers among plain letters and digits are there to deceive; other words are left alone.
     */
    private void unmask() {
        var from = 0;
        while (from < plain.length()) {
            var to = from;
            var latin = false;
            while (to < plain.length() && Character.isLetterOrDigit(plain.charAt(to))) {
                latin |= plain.charAt(to) < 0x80;
                to++;
            }
            for (var i = from; latin && i < to; i++) {
                plain.setCharAt(i, LookAlikes.latin(plain.charAt(i)));
            }
            from = to + 1;
        }
    }
}
