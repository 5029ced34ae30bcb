package io.kaya.node.knowledge;

/** A file was not the same from its first to its last byte; the next look reads it again. */
final class ChangedWhileReadException extends RuntimeException {
    ChangedWhileReadException() {
        super("It changed while it was read; it is read again soon");
    }
}
