package io.kaya.benchmarks.hostile.cases;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How an attack comes; the corpus has a file for each. */
public enum Kind {
    DOCUMENT("an order hidden in a document of the node"),
    QUESTION("an order in the question itself"),
    PROBING("a question that asks for what is protected, straight or round about"),
    ENCODING("what is protected is to leave in another form"),
    SPLIT("what is protected is to leave in pieces"),
    LINK("links, images and markup that carry data or act on who reads"),
    TOOL("calls of tools that the model does not have"),
    AUTHORITY("somebody says to be allowed"),
    LANGUAGE("orders in other languages and scripts"),
    REPLY("orders and markup in what another node replies"),
    CARD("orders in the card that another node shows");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> of(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }

    static String all() {
        return Arrays.stream(values()).map(Kind::wireName).collect(Collectors.joining(", "));
    }
}
