package io.kaya.sandbox.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/** Makes databases and roles: each party owns one, and no other party may connect to it. */
final class PartyDatabases {
    private static final Set<String> OWN = Set.of("postgres", "template0", "template1");

    private final DataSource superuser;

    PartyDatabases(DataSource superuser) {
        this.superuser = superuser;
    }

    void close() throws SQLException {
        execute("revoke connect on database postgres from public");
        execute("revoke connect on database template1 from public");
    }

    void provide(String party, String password) throws SQLException {
        var role = quoted(party);
        if (!exists("select 1 from pg_roles where rolname = ?", party)) {
            execute("create role " + role + " login");
        }
        execute("alter role " + role + " password '" + password + "'");
        if (!exists("select 1 from pg_database where datname = ?", party)) {
            execute("create database " + role + " owner " + role);
        }
        execute("revoke connect on database " + role + " from public");
    }

    void drop(String party) throws SQLException {
        execute("drop database if exists " + quoted(party) + " with (force)");
    }

    private static String quoted(String name) {
        if (OWN.contains(name) || !name.matches("[a-z][a-z0-9-]{0,59}")) {
            throw new IllegalArgumentException(
                    "Party "
                            + name
                            + " cannot name a database; use another, of small letters, digits and -");
        }
        return '"' + name + '"';
    }

    private boolean exists(String query, String name) throws SQLException {
        try (var connection = superuser.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private void execute(String command) throws SQLException {
        try (Connection connection = superuser.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
