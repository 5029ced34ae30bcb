package io.kaya.benchmarks.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The database of one party of a federation, with an account in it. */
public record PartyDatabase(String party, String url, String user, String password) {

    /**
     * With the account of its owner.
     *
     * @param home the folder that the federation runs in
     */
    public static PartyDatabase of(Path home, String party) {
        return of(home, party, "quarkus.flyway");
    }

    /** The same with the account of the party's agent. */
    public static PartyDatabase asAgent(Path home, String party) {
        return of(home, party, "quarkus.datasource");
    }

    private static PartyDatabase of(Path home, String party, String account) {
        var settings = new Properties();
        var file = home.resolve("agents").resolve(party).resolve("application.properties");
        try (var text = Files.newBufferedReader(file)) {
            settings.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The settings of " + party + " cannot be read; start the federation first", e);
        }
        return new PartyDatabase(
                party,
                settings.getProperty("quarkus.datasource.jdbc.url"),
                settings.getProperty(account + ".username"),
                settings.getProperty(account + ".password"));
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return "PartyDatabase[" + party + " at " + url + "]";
    }
}
