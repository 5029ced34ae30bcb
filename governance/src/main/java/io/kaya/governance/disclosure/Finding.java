package io.kaya.governance.disclosure;

/**
 * A passage that should perhaps not leave.
 *
 * @param start in UTF-16 units of the scanned text
 * @param end after its last unit
 * @param text the passage itself: never into a log line
 * @param explanation why it was found, for the operator; does not repeat the passage
 * @param score how sure, from 0 to 1
 */
public record Finding(
        FindingType type,
        Weight weight,
        int start,
        int end,
        String text,
        String explanation,
        double score) {

    public Finding {
        if (start < 0 || end - start != text.length() || text.isEmpty()) {
            throw new IllegalArgumentException(
                    "A finding from %d to %d has %d units of text"
                            .formatted(start, end, text.length()));
        }
    }

    public Stage stage() {
        return type.stage();
    }

    /** What the scanner proposes to the operator. */
    public Action action() {
        return type.action();
    }

    /** Without the passage, so that a log line cannot leak it. */
    @Override
    public String toString() {
        return "Finding[%s, %s, %d-%d]".formatted(type.wireName(), weight.wireName(), start, end);
    }
}
