package io.kaya.node.knowledge.reading;

/**
 * A file that gives no text; the message is a plain reason for the people who own the file, without
 * its name.
 */
public final class UnreadableDocumentException extends RuntimeException {
    public UnreadableDocumentException(String reason) {
        super(reason);
    }

    UnreadableDocumentException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
