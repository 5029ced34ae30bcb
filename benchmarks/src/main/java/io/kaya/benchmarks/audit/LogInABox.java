package io.kaya.benchmarks.audit;

import io.kaya.sandbox.database.EmbeddedDatabase;
import io.kaya.sandbox.supervisor.Supervisor;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.Configuration;

/** A PostgreSQL with a party's log in it, and the classes of an agent that write and read it. */
final class LogInABox implements AutoCloseable {
    private final Path folder;
    private final EmbeddedDatabase server;
    private final String url;
    private final String user;
    private final String password;
    private final EntityManagerFactory factory;
    private final Transactions transactions;
    private final Beans beans;

    LogInABox(int connections) throws IOException, SQLException {
        folder = Files.createTempDirectory("kaya-bench-audit");
        server = EmbeddedDatabase.start(folder.resolve("database"));
        var account = server.party("bench");
        url = account.url();
        user = account.user();
        password = account.password();
        try (var database = connect()) {
            Schema.create(database);
        }
        factory = factory(connections);
        transactions = new Transactions(factory);
        beans =
                new Beans(
                        transactions,
                        Map.of(
                                "kaya.federation", "bench",
                                "kaya.party", "bench",
                                "kaya.audit-key", folder.resolve("audit-key").toString()));
    }

    <T> T bean(Class<T> type) {
        return beans.get(type);
    }

    Transactions transactions() {
        return transactions;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        factory.close();
        server.close();
        try {
            Supervisor.wipe(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** With the settings that both agents have. */
    private EntityManagerFactory factory(int connections) {
        var configuration = new Configuration();
        Schema.entities().forEach(configuration::addAnnotatedClass);
        configuration.setPhysicalNamingStrategy(new PhysicalNamingStrategySnakeCaseImpl());
        configuration.setProperty("hibernate.connection.url", url);
        configuration.setProperty("hibernate.connection.username", user);
        configuration.setProperty("hibernate.connection.password", password);
        configuration.setProperty("hibernate.connection.pool_size", connections);
        configuration.setProperty("hibernate.connection.initial_pool_size", connections);
        configuration.setProperty("hibernate.jdbc.batch_size", 50);
        configuration.setProperty("hibernate.order_inserts", true);
        return configuration.buildSessionFactory();
    }
}
