package io.kaya.sandbox.database;

/** The embedded PostgreSQL did not start, or did not do what it was told. */
public final class DatabaseFailedException extends RuntimeException {
    DatabaseFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
