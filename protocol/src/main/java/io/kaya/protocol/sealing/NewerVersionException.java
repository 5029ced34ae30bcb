package io.kaya.protocol.sealing;

/** A message in a newer schema than this party reads. */
public final class NewerVersionException extends RuntimeException {
    public NewerVersionException(int version) {
        super(
                "The message has schema version "
                        + version
                        + " and this party reads up to "
                        + Envelope.VERSION
                        + "; update it");
    }
}
