package io.kaya.protocol.message;

/**
 * One released statement.
 *
 * @param number from 1 within its reply
 * @param part which of the task's instructions it answers, from 0
 * @param redactions how many passages of it the operator replaced by a mark
 */
public record Claim(int number, int part, String text, Source source, int redactions) {
    public static final int LONGEST_TEXT = 4_000;

    public Claim {
        if (number < 1 || part < 0 || part >= Task.MOST_PARTS || redactions < 0) {
            throw new IllegalArgumentException(
                    "Claim " + number + " of part " + part + " has a number out of range");
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "Claim "
                            + number
                            + " has "
                            + text.length()
                            + " characters; it needs 1 to "
                            + LONGEST_TEXT);
        }
    }
}
