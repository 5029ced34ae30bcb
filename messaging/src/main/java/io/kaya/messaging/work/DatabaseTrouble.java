package io.kaya.messaging.work;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a failure tells of the database itself, by PostgreSQL's classes of SQLSTATE: what was to be
 * stored is not wrong, and may be stored later.
 */
public enum DatabaseTrouble {
    /** Class 08 (connection) and 57P (ends, or is not up yet); a pool without one has no state. */
    AWAY,
    /** 53100: its disk has no room left. */
    FULL,
    /** Class 53 else: out of memory or connections. */
    BUSY,
    /** KA001: the audit log takes no entry until a person has decided. */
    HALTED;

    public static Optional<DatabaseTrouble> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20) // a chain of causes may end in itself
                .filter(SQLException.class::isInstance)
                .map(one -> ofState(((SQLException) one).getSQLState()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<DatabaseTrouble> ofState(@Nullable String state) {
        if (state == null || state.isEmpty()) return Optional.of(AWAY);
        if (state.startsWith("08") || state.startsWith("57P")) return Optional.of(AWAY);
        if (state.equals("KA001")) return Optional.of(HALTED);
        if (state.equals("53100")) return Optional.of(FULL);
        return state.startsWith("53") ? Optional.of(BUSY) : Optional.empty();
    }
}
