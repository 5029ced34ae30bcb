package io.kaya.inference.language;

/** A model would read local data in a place that nobody vouched for. */
public final class ModelElsewhereException extends RuntimeException {
    public ModelElsewhereException(String message) {
        super(message);
    }
}
