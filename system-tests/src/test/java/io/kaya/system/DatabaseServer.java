package io.kaya.system;

import io.kaya.sandbox.secret.PasswordFile;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The database server, as whoever runs it reaches it. */
final class DatabaseServer {
    private static final String SUPERUSER = "postgres";

    private final String url;
    private final String password;

    DatabaseServer(Path federation, int port) {
        url = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        password =
                PasswordFile.open(federation.resolve("postgres").resolve("passwords.properties"))
                        .of(SUPERUSER);
    }

    /** Puts a copy of one database in the place of another; nobody may be connected. */
    void copy(String from, String to) throws SQLException {
        var owner = from.replace("-yesterday", "");
        try (var connection = DriverManager.getConnection(url, SUPERUSER, password);
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists \"%s\" with (force)".formatted(to));
            statement.execute(
                    "create database \"%s\" template \"%s\" owner \"%s\""
                            .formatted(to, from, owner));
        }
    }
}
