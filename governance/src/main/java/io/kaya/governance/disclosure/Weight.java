package io.kaya.governance.disclosure;

import java.util.Locale;

/** What a finding means for a release, the lightest first. */
public enum Weight {
    /** It is shown; a standing grant may still release. */
    INFORM,
    /** A person decides. */
    HOLD,
    /** It must be redacted before release. */
    BLOCK;

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean atLeast(Weight other) {
        return compareTo(other) >= 0;
    }
}
