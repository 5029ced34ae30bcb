package io.kaya.audit;

import io.kaya.sandbox.database.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real database of its own for the tests of this module. */
public class PostgreSql implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase database;
    private Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("kaya-audit");
            database = EmbeddedDatabase.start(folder.resolve("database"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var account = database.party("north");
        return Map.of(
                "kaya.audit-key", folder.resolve("audit.key").toString(),
                "quarkus.datasource.jdbc.url", account.url(),
                "quarkus.datasource.username", account.user(),
                "quarkus.datasource.password", account.password());
    }

    @Override
    public void stop() {
        database.close();
    }
}
