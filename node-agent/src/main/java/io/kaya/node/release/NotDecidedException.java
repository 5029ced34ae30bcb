package io.kaya.node.release;

/** Something should leave that nobody decided about. */
public final class NotDecidedException extends RuntimeException {
    NotDecidedException(String message) {
        super(message);
    }
}
