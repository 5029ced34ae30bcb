package io.kaya.system;

import static org.awaitility.Awaitility.await;

import io.kaya.benchmarks.chaos.PartyDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongFunction;

/** What stands in one party's database, read and changed behind its back. */
final class PartyRows {
    private final PartyDatabase database;

    PartyRows(Path federation, String party) {
        this.database = PartyDatabase.of(federation, party);
    }

    /**
     * Says something with the channel's next number; the party's own relay waits meanwhile, so that
     * numbers come in order.
     */
    <T> T withNextNumber(String topic, LongFunction<T> say) {
        var next =
                "update channel set last_number = last_number + 1 where topic = ?"
                        + " returning last_number";
        try (var connection = open();
                var statement = connection.prepareStatement(next)) {
            connection.setAutoCommit(false);
            statement.setString(1, topic);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) throw new AssertionError(database + " never wrote to " + topic);
                awaitSent(topic);
                var said = say.apply(rows.getLong(1));
                connection.commit();
                return said;
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    long number(String query) {
        try (var connection = open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    int execute(String command) {
        try (var connection = open();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(command);
        } catch (SQLException e) {
            throw new AssertionError(command, e);
        }
    }

    /** What the relay has numbered already must be at the broker before. */
    private void awaitSent(String topic) {
        var sealed = "select count(*) from outbox where state = 'SEALED' and topic = '%s'";
        await().until(() -> number(sealed.formatted(topic)) == 0);
    }

    private Connection open() throws SQLException {
        return database.connect();
    }
}
