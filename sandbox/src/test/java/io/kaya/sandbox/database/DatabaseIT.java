package io.kaya.sandbox.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseIT {
    @TempDir static Path folder;
    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        database = EmbeddedDatabase.start(folder);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void a_party_works_in_its_own_database() throws Exception {
        try (var connection = connect(database.party("north"))) {
            execute(connection, "create schema mine create table notes (text varchar)");
            execute(connection, "insert into mine.notes values ('kept')");

            assertThat(ask(connection, "select text from mine.notes")).isEqualTo("kept");
        }
    }

    @Test
    void a_commit_is_on_the_disk() throws Exception {
        try (var connection = connect(database.party("north"))) {
            assertThat(ask(connection, "show fsync")).isEqualTo("on");
            assertThat(ask(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(ask(connection, "show server_version")).startsWith("18");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        var north = database.party("north");
        var guess = new DatabaseAccount(north.url(), north.user(), "guess");
        var none = new DatabaseAccount(north.url(), "postgres", "");

        refused(guess, "28P01");
        refused(none, null);
    }

    @Test
    void a_role_connects_to_no_other_database() {
        var north = database.party("north");
        var south = database.party("south");

        refused(new DatabaseAccount(south.url(), north.user(), north.password()), "42501");
        refused(
                new DatabaseAccount(
                        south.url().replace("/south", "/postgres"), south.user(), south.password()),
                "42501");
    }

    @Test
    void an_agents_account_works_in_its_partys_database_and_makes_nothing_there() throws Exception {
        var north = database.party("north");
        database.party("south");
        var south = database.agent("south");
        var agent = database.agent("north");
        refused(new DatabaseAccount(north.url(), north.user(), agent.password()), "28P01");
        try (var connection = connect(agent)) {
            assertThat(ask(connection, "select current_user::text")).isEqualTo("north.rw");
            assertThatThrownBy(() -> execute(connection, "create table notes (text varchar)"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
        refused(new DatabaseAccount(north.url(), south.user(), south.password()), "42501");
    }

    @Test
    void a_role_is_no_superuser() throws Exception {
        try (var connection = connect(database.party("north"))) {
            assertThatThrownBy(() -> execute(connection, "create role mole superuser"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> execute(connection, "create database burrow"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_fresh_database_is_empty() throws Exception {
        try (var connection = connect(database.party("east"))) {
            execute(connection, "create table notes (text varchar)");
        }

        try (var connection = connect(database.fresh("east"))) {
            assertThat(ask(connection, "select to_regclass('notes')::text")).isNull();
        }
    }

    @Test
    void the_password_file_is_for_its_owner_alone() throws Exception {
        database.party("north");

        assertThat(Files.getPosixFilePermissions(folder.resolve("passwords.properties")))
                .hasToString("[OWNER_READ, OWNER_WRITE]");
        assertThat(folder.resolve("superuser")).doesNotExist();
    }

    @Test
    void rows_outlive_an_owner_that_was_killed(@TempDir Path other) throws Exception {
        var owner =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Owner.class.getName(),
                                other.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var says =
                new BufferedReader(
                        new InputStreamReader(owner.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(says.readLine()).isEqualTo("committed");
        }
        owner.destroyForcibly();
        assertThat(owner.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Leftover.of(other.resolve("data"))).isPresent();

        try (var again = EmbeddedDatabase.start(other);
                var connection = connect(again.party("north"))) {
            assertThat(ask(connection, "select text from notes")).isEqualTo("survivor");
        }
        assertThat(Leftover.of(other.resolve("data"))).isEmpty();
    }

    /** A process that owns a database, commits a row, and waits to be killed. */
    static final class Owner {
        public static void main(String[] args) throws Exception {
            var database = EmbeddedDatabase.start(Path.of(args[0]));
            try (var connection = connect(database.party("north"))) {
                execute(connection, "create table notes (text varchar)");
                execute(connection, "insert into notes values ('survivor')");
            }
            System.out.println("committed");
            Thread.currentThread().join();
        }
    }

    private static void refused(DatabaseAccount account, String state) {
        assertThatThrownBy(() -> connect(account).close())
                .isInstanceOfSatisfying(
                        SQLException.class,
                        e -> {
                            if (state != null) assertThat(e.getSQLState()).isEqualTo(state);
                        });
    }

    private static Connection connect(DatabaseAccount account) throws SQLException {
        return DriverManager.getConnection(account.url(), account.user(), account.password());
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
