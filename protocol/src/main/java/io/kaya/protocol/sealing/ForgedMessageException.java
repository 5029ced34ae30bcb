package io.kaya.protocol.sealing;

/** A message that was altered, signed by another than it says, or meant for somebody else. */
public final class ForgedMessageException extends RuntimeException {
    public ForgedMessageException(String message) {
        super(message);
    }
}
