package io.kaya.governance.disclosure;

import java.util.Locale;

/** How something was found. */
public enum Stage {
    /** By its shape, its check digits and the words around it. */
    RECOGNISED,
    /** Because the operator protects exactly this. */
    PROTECTED,
    /** By a guess at names and places. */
    NAMES,
    /** By how few it speaks of. */
    COUNTS,
    /** By a person. */
    BY_HAND;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
