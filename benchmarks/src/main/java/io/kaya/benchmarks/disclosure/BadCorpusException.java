package io.kaya.benchmarks.disclosure;

/** A corpus cannot be read; the message names the line. */
final class BadCorpusException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCorpusException(String message) {
        super(message);
    }
}
