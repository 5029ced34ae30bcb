package io.kaya.inference.text;

/** A stretch of a text, from start up to but not including end, in chars. */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("No span runs from " + start + " to " + end);
        }
    }

    public String of(String text) {
        return text.substring(start, end);
    }
}
