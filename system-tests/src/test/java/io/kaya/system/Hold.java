package io.kaya.system;

import static org.awaitility.Awaitility.await;

import io.kaya.benchmarks.chaos.PartyDatabase;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Stops a party in the middle of one step, without any hook in its code: a trigger in its own
 * database waits there for a lock that this holds.
 */
final class Hold implements AutoCloseable {
    private static final int KEY = 4711;
    private static final String CAUGHT =
            "select count(*) from pg_locks where locktype = 'advisory' and classid = 0 and objid = "
                    + KEY
                    + " and database = (select oid from pg_database where datname = current_database())"
                    + " and not granted";

    private final Connection connection;

    private Hold(Connection connection) {
        this.connection = connection;
    }

    /**
     * @param event {@code insert} or {@code update}
     * @param when a condition on the rows {@code new} and {@code old}
     */
    static Hold in(PartyDatabase party, String event, String table, String when)
            throws SQLException {
        var hold = new Hold(party.connect());
        hold.run("select pg_advisory_lock(" + KEY + ")");
        hold.run(
                """
                create function hold_here() returns trigger language plpgsql as $$
                begin
                    if %s then perform pg_advisory_xact_lock(%d); end if;
                    return new;
                end $$
                """
                        .formatted(when, KEY));
        hold.run(
                "create trigger hold_here before %s on %s for each row execute function hold_here()"
                        .formatted(event, table));
        return hold;
    }

    /** Waits until a transaction of the party stands at the hold. */
    void awaitCaught() {
        await().alias("a transaction at the hold")
                .atMost(RunningFederation.PATIENCE)
                .until(() -> number(CAUGHT) > 0);
    }

    /** Lets go; what stood here finds its process dead and is rolled back before this returns. */
    void letGo() throws SQLException {
        run("select pg_advisory_unlock(" + KEY + ")");
        run("drop function hold_here() cascade");
    }

    /** After the database itself was killed: the trigger is still there, and the lock is not. */
    static void removeFrom(PartyDatabase party) {
        await().atMost(RunningFederation.PATIENCE)
                .ignoreExceptions() // it is still starting
                .untilAsserted(() -> {
                    try (var hold = new Hold(party.connect())) {
                        hold.run("drop function if exists hold_here() cascade");
                    }
                });
    }

    boolean says(String question) throws SQLException {
        return number("select count(*) where " + question) == 1;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
