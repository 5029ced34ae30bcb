package io.kaya.protocol.sealing;

/** A message too large to travel; large things go by reference. */
public final class OversizedMessageException extends RuntimeException {
    public OversizedMessageException(String message) {
        super(message);
    }
}
