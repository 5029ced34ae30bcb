package io.kaya.inference.language;

/** A secret; its text form does not tell it. */
public record ModelKey(String value) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
