package io.kaya.sandbox.broker;

/** The embedded broker did not start, or did not become usable. */
public final class BrokerFailedException extends RuntimeException {
    BrokerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
