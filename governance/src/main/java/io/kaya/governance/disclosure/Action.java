package io.kaya.governance.disclosure;

import java.util.Locale;

/** What the operator could do about a finding. */
public enum Action {
    READ("Read it, and redact it if it tells who somebody is"),
    REDACT("Redact it"),
    COARSEN("Say it less exactly, such as 'fewer than five' or a span of years");

    private final String words;

    Action(String words) {
        this.words = words;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** For people. */
    public String words() {
        return words;
    }
}
