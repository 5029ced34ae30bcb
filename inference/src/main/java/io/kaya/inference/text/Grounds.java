package io.kaya.inference.text;

import java.util.HashSet;

/** How much of what a text says stands in the text that it rests on. */
public final class Grounds {

    private Grounds() {}

    /** The share of the text's meaning words that the ground has too, between 0 and 1. */
    public static double share(String text, String ground) {
        var said = Terms.distinct(text);
        if (said.isEmpty()) {
            return 0;
        }
        var found = new HashSet<>(said);
        found.retainAll(Terms.distinct(ground));
        return (double) found.size() / said.size();
    }
}
