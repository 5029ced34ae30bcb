package io.kaya.node.knowledge;

import java.util.List;

/** What a card may tell of one document: its title and the phrases that set it apart. */
public record Holding(String title, List<String> phrases) {
    public Holding {
        phrases = List.copyOf(phrases);
    }

    /** One line of a card. */
    public String line() {
        return phrases.isEmpty() ? title : title + ": " + String.join(", ", phrases);
    }
}
