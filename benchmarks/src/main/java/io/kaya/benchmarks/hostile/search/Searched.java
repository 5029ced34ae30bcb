package io.kaya.benchmarks.hostile.search;

import java.util.HashSet;
import java.util.Set;

/** A text in which very many others are looked for: most of them are ruled out by their begin. */
final class Searched {
    private static final int BEGIN = 6;

    private final String text;
    private final Set<String> begins = new HashSet<>();

    Searched(String text) {
        this.text = text;
        for (var at = 0; at + BEGIN <= text.length(); at++) {
            begins.add(text.substring(at, at + BEGIN));
        }
    }

    boolean contains(String other) {
        return (other.length() < BEGIN || begins.contains(other.substring(0, BEGIN)))
                && text.contains(other);
    }

    @Override
    public String toString() {
        return text;
    }
}
