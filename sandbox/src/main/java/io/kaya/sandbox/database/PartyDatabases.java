package io.kaya.sandbox.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Makes databases and roles: each party owns one, its agent has an account of its own there, and no
 * other party may connect to it.
 */
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

    void provide(DatabaseAccount owner, DatabaseAccount agent) throws SQLException {
        var party = owner.user();
        var database = quoted(party);
        var agentRole = '"' + agent.user() + '"';
        role(database, party, owner.password());
        role(agentRole, agent.user(), agent.password());
        if (!exists("select 1 from pg_database where datname = ?", party)) {
            execute("create database " + database + " owner " + database);
        }
        execute("revoke connect on database " + database + " from public");
        execute("grant connect on database " + database + " to " + agentRole);
    }

    private void role(String quoted, String name, String password) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", name)) {
            execute("create role " + quoted + " login");
        }
        execute("alter role " + quoted + " password '" + password + "'");
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
