package io.kaya.audit;

import io.kaya.sandbox.database.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A real database of its own for the tests of this module. */
public class PostgreSql implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        try {
            database = EmbeddedDatabase.start(Files.createTempDirectory("kaya-audit"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var account = database.party("north");
        return Map.of(
                "quarkus.datasource.jdbc.url", account.url(),
                "quarkus.datasource.username", account.user(),
                "quarkus.datasource.password", account.password());
    }

    @Override
    public void stop() {
        database.close();
    }
}
