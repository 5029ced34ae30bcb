package io.kaya.sandbox.broker;

import io.kaya.protocol.PartyId;
import io.kaya.sandbox.FreePort;
import io.kaya.sandbox.secret.PrivateFiles;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** A real Kafka in this JVM, with the principals, topics and access list of a federation. */
public final class EmbeddedBroker implements AutoCloseable {
    // The same at every start, so that a folder that is formatted already, or half, is accepted.
    private static final String CLUSTER = "a2F5YS1zYW5kYm94LWJyaw";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final KafkaRaftServer server;
    private final BrokerAccounts accounts;
    private final String bootstrapServers;

    private EmbeddedBroker(KafkaRaftServer server, BrokerAccounts accounts, int port) {
        this.server = server;
        this.accounts = accounts;
        bootstrapServers = "127.0.0.1:" + port;
    }

    /** Starts on a free port; what the folder held before is there again. */
    public static EmbeddedBroker start(Path folder, Members members) {
        return start(folder, members, FreePort.any());
    }

    public static EmbeddedBroker start(Path folder, Members members, int port) {
        var accounts = BrokerAccounts.of(PrivateFiles.folder(folder));
        accounts.provide(members);
        var data = folder.resolve("data");
        format(data, accounts);
        var settings = BrokerSettings.of(data, port, FreePort.any(), accounts);
        var broker =
                new EmbeddedBroker(
                        new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM),
                        accounts,
                        port);
        try {
            broker.server.startup();
            broker.provide(members);
            return broker;
        } catch (ExecutionException | RuntimeException e) {
            broker.close();
            throw new BrokerFailedException(
                    "The broker in " + folder + " did not start; its log says why", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            broker.close();
            throw new BrokerFailedException("The broker in " + folder + " was interrupted", e);
        }
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    /** Kafka client properties of one party, or of {@code admin}, who may do everything. */
    public Map<String, Object> client(String principal) {
        return accounts.client(principal, bootstrapServers);
    }

    /** Waits until the broker has ended, whoever ended it. */
    void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private void provide(Members members) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Patience.brief(client(BrokerAccounts.ADMIN)))) {
            new Provisioner(admin, accounts).provide(members);
        }
        var start = System.nanoTime();
        try (var probe = new BrokerProbe(client(PartyId.COORDINATOR.value()), members)) {
            while (!probe.usable()) {
                if (System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException("The topics cannot be used after a minute");
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }
    }

    private static void format(Path data, BrokerAccounts accounts) {
        try {
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(BrokerSettings.NODE_ID)
                    .setClusterId(CLUSTER)
                    .setDirectories(List.of(data.toString()))
                    .setMetadataLogDirectory(data.toString())
                    .setControllerListenerName("CONTROLLER")
                    .setIgnoreFormatted(true)
                    .setScramArguments(
                            List.of(
                                    "SCRAM-SHA-512=[name=%s,password=%s]"
                                            .formatted(
                                                    BrokerAccounts.ADMIN,
                                                    accounts.password(BrokerAccounts.ADMIN))))
                    .run();
        } catch (Exception e) {
            throw new BrokerFailedException(
                    "The broker's folder " + data + " cannot be prepared; check the disk", e);
        }
    }
}
