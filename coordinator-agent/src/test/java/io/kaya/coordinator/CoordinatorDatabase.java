package io.kaya.coordinator;

import io.kaya.sandbox.FreePort;
import io.kaya.sandbox.database.EmbeddedDatabase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/** A real database with the coordinator's own tables in it, and some kinds of rows. */
public final class CoordinatorDatabase implements AutoCloseable {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private final EmbeddedDatabase database;
    private final EntityManagerFactory factory;

    private CoordinatorDatabase(EmbeddedDatabase database, EntityManagerFactory factory) {
        this.database = database;
        this.factory = factory;
    }

    /**
     * @param rows checked against what the migrations made
     */
    public static CoordinatorDatabase start(Path place, Class<?>... rows)
            throws IOException, SQLException {
        var database =
                EmbeddedDatabase.start(
                        place.resolve("database"), FreePort.any(), place.resolve("log"));
        var account = database.party("host");
        try (var connection =
                        DriverManager.getConnection(
                                account.url(), account.user(), account.password());
                var files = Files.list(MIGRATIONS)) {
            for (var file : files.sorted().toList()) {
                connection.createStatement().execute(Files.readString(file));
            }
        }
        var configuration = new PersistenceConfiguration("coordinator");
        Stream.of(rows).forEach(configuration::managedClass);
        return new CoordinatorDatabase(
                database,
                configuration
                        .property("jakarta.persistence.jdbc.url", account.url())
                        .property("jakarta.persistence.jdbc.user", account.user())
                        .property("jakarta.persistence.jdbc.password", account.password())
                        .property("hibernate.hbm2ddl.auto", "validate")
                        .property(
                                "hibernate.physical_naming_strategy",
                                "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy")
                        .createEntityManagerFactory());
    }

    public EntityManager open() {
        return factory.createEntityManager();
    }

    public static void inTransaction(EntityManager entities, Runnable work) {
        entities.getTransaction().begin();
        try {
            work.run();
            entities.getTransaction().commit();
        } finally {
            if (entities.getTransaction().isActive()) entities.getTransaction().rollback();
        }
    }

    @Override
    public void close() {
        factory.close();
        database.close();
    }
}
