package io.kaya.inference.encoder;

/**
 * A text's vector, how many tokens the text has, and how many of them the model read.
 *
 * <p>The array is not copied: callers share it and leave it alone.
 */
@SuppressWarnings("ArrayRecordComponent")
public record Encoded(float[] vector, int tokens, int read) {

    /** Whether the text was longer than the model reads, so that its end is not in the vector. */
    public boolean cut() {
        return read < tokens;
    }
}
