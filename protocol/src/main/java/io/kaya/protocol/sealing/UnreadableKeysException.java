package io.kaya.protocol.sealing;

/** A file or text that should hold keys does not. */
public final class UnreadableKeysException extends RuntimeException {
    public UnreadableKeysException(String message) {
        super(message);
    }
}
