package io.kaya.protocol;

/** A text that should be an id is none. */
public final class MalformedIdException extends IllegalArgumentException {
    public MalformedIdException(String message) {
        super(message);
    }
}
