package io.kaya.sandbox.database;

import io.kaya.sandbox.FreePort;
import io.kaya.sandbox.secret.PasswordFile;
import io.kaya.sandbox.secret.PrivateFiles;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A real PostgreSQL that keeps its data, asks for passwords and answers on loopback only. */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String AGENT = ".rw"; // no party has a dot in its name

    private final EmbeddedPostgres server;
    private final PartyDatabases databases;
    private final PasswordFile passwords;
    private final Path folder;

    private EmbeddedDatabase(EmbeddedPostgres server, PasswordFile passwords, Path folder) {
        this.server = server;
        this.passwords = passwords;
        this.folder = folder;
        databases = new PartyDatabases(server.getPostgresDatabase());
    }

    /** Starts on a free port, for tests: it also ends when this JVM does. */
    public static EmbeddedDatabase start(Path folder) {
        return start(folder, FreePort.any(), folder.resolve("postgres.log"), true);
    }

    /** Starts on this port, for an owner who closes it in an order of its own. */
    public static EmbeddedDatabase start(Path folder, int port, Path log) {
        return start(folder, port, log, false);
    }

    /** Ends what a killed owner left running on this folder. */
    public static void stopLeftover(Path folder) {
        try {
            Leftover.stop(folder.resolve("data"));
        } catch (IOException e) {
            throw new DatabaseFailedException(
                    "An older PostgreSQL holds " + folder + " and does not end; end it by hand", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseFailedException("Interrupted while PostgreSQL was ending", e);
        }
    }

    private static EmbeddedDatabase start(Path folder, int port, Path log, boolean endsWithJvm) {
        PrivateFiles.folder(folder);
        stopLeftover(folder);
        var data = folder.resolve("data");
        var complete = folder.resolve("complete");
        // An initdb that was cut off leaves a folder that looks whole and never starts.
        if (!Files.exists(complete)) PrivateFiles.delete(data);
        var passwords = PasswordFile.open(folder.resolve("passwords.properties"));
        try {
            // A start that failed leaves the library's lock on the old file until it is collected;
            // who may start here is for the caller to guard.
            Files.deleteIfExists(data.resolve("epg-lock"));
            var server = open(folder, port, log, endsWithJvm, passwords.of(SUPERUSER));
            var database = new EmbeddedDatabase(server, passwords, folder);
            database.databases.close();
            if (!Files.exists(complete)) Files.createFile(complete);
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            throw new DatabaseFailedException(
                    "PostgreSQL in " + folder + " did not start; " + log + " says why", e);
        }
    }

    private static EmbeddedPostgres open(
            Path folder, int port, Path log, boolean endsWithJvm, String password)
            throws IOException {
        var builder =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder.resolve("data"))
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(endsWithJvm)
                        .setPort(port)
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setConnectConfig("password", password)
                        // A file, not a pipe: a server outlives an owner that was killed.
                        .setErrorRedirector(Redirect.appendTo(log.toFile()))
                        .setOutputRedirector(Redirect.appendTo(log.toFile()));
        var secret = folder.resolve("superuser");
        PrivateFiles.write(secret, password + "\n");
        try {
            DatabaseSettings.server().forEach(builder::setServerConfig);
            DatabaseSettings.creation(secret).forEach(builder::setLocaleConfig);
            return builder.start();
        } finally {
            Files.delete(secret);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** The database of a party as its owner, made at the first call and kept from then on. */
    public DatabaseAccount party(String party) {
        try {
            var owner = account(party, party);
            databases.provide(owner, agent(party));
            return owner;
        } catch (SQLException e) {
            throw new DatabaseFailedException("The database of " + party + " cannot be made", e);
        }
    }

    /** As its agent, who works with the tables and makes none; {@link #party} is called before. */
    public DatabaseAccount agent(String party) {
        return account(party, party + AGENT);
    }

    private DatabaseAccount account(String party, String user) {
        return new DatabaseAccount(url(party), user, passwords.of(user));
    }

    /** The database of a party with nothing in it: for tests. */
    public DatabaseAccount fresh(String party) {
        try {
            databases.drop(party);
        } catch (SQLException e) {
            throw new DatabaseFailedException("The database of " + party + " cannot be dropped", e);
        }
        return party(party);
    }

    /** The server's process, while it lives. */
    public Optional<ProcessHandle> process() {
        return Leftover.of(folder.resolve("data"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new DatabaseFailedException("PostgreSQL in " + folder + " did not end", e);
        }
        // The library waits five seconds and then looks away.
        stopLeftover(folder);
    }

    private String url(String party) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), party);
    }
}
