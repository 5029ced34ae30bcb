package io.kaya.protocol.message;

/** A text that should be a message is none; says why without repeating the text. */
public final class MalformedMessageException extends RuntimeException {
    public MalformedMessageException(String message) {
        super(message);
    }
}
