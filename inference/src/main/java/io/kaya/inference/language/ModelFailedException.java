package io.kaya.inference.language;

/**
 * A model gave nothing that can be used; the message goes on "because …".
 *
 * <p>It has no cause on purpose: what a server answers may repeat the key or what it was asked.
 */
public final class ModelFailedException extends RuntimeException {
    public ModelFailedException(String message) {
        super(message);
    }
}
