package io.kaya.access;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away or full up from a fault of our own. */
final class Unavailable {
    private Unavailable() {}

    static boolean means(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20) // a chain of causes may end in itself
                .anyMatch(one -> one instanceof SQLException sql && away(sql.getSQLState()));
    }

    /**
     * Of PostgreSQL's classes: 08 connection, 53 insufficient resources, 57P shutting down or not
     * yet up. A pool that has no connection left says no state at all.
     */
    private static boolean away(@Nullable String state) {
        return state == null
                || state.isEmpty()
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57P");
    }
}
