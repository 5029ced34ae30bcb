package io.kaya.governance.policy;

import java.util.regex.Pattern;

/** The name of one rule within its policy; a rule of the floor under it begins with floor:. */
public record RuleId(String value) implements Comparable<RuleId> {
    private static final String FLOOR = "floor:";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public RuleId {
        if (!isAny(value)) {
            throw new IllegalArgumentException("'" + value + "' cannot name a rule; " + ADVICE);
        }
    }

    static final String ADVICE = "use letters, digits, '.', '_' and '-', 64 at most";

    static boolean isOne(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Of this policy or of its floor. */
    static boolean isAny(String text) {
        return isOne(text.startsWith(FLOOR) ? text.substring(FLOOR.length()) : text);
    }

    RuleId inFloor() {
        return ofFloor() ? this : new RuleId(FLOOR + value);
    }

    public boolean ofFloor() {
        return value.startsWith(FLOOR);
    }

    @Override
    public int compareTo(RuleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
