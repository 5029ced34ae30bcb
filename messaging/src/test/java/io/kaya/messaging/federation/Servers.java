package io.kaya.messaging.federation;

import io.kaya.protocol.PartyId;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.sandbox.FreePort;
import io.kaya.sandbox.broker.EmbeddedBroker;
import io.kaya.sandbox.broker.Members;
import io.kaya.sandbox.database.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Broker and database, which a test may stop and start again. */
public class Servers implements QuarkusTestResourceLifecycleManager {
    private static final Members MEMBERS = Members.of("library", "north", "south");

    private final int brokerPort = FreePort.any();
    private final int databasePort = FreePort.any();
    private Path folder;
    private EmbeddedBroker broker;
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        folder = temporary();
        startBroker();
        startDatabase();
        var keys = writeKeys();
        var account = database.party("north");
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.jdbc.url", account.url());
        settings.put("quarkus.datasource.username", account.user());
        settings.put("quarkus.datasource.password", account.password());
        settings.put("kaya.federation", "library");
        settings.put("kaya.party", "north");
        settings.put("kaya.keys", folder.resolve("north.jwks").toString());
        settings.put("kaya.parties", folder.resolve("parties.json").toString());
        settings.put("kaya.audit-key", folder.resolve("north.audit-key").toString());
        settings.put("test.folder", folder.toString());
        broker.client("north")
                .forEach((name, value) -> settings.put("kaya.kafka." + name, "" + value));
        broker.client("admin")
                .forEach((name, value) -> settings.put("test.admin." + name, "" + value));
        keys.forEach((party, jwks) -> settings.put("test.keys." + party, jwks));
        return settings;
    }

    @Override
    public void inject(TestInjector into) {
        Map<String, Runnable> switches =
                Map.of(
                        "stop broker",
                        () -> broker.close(),
                        "start broker",
                        this::startBroker,
                        "stop database",
                        () -> database.close(),
                        "start database",
                        this::startDatabase);
        into.injectIntoFields(switches, field -> field.getName().equals("switches"));
    }

    @Override
    public void stop() {
        broker.close();
        database.close();
    }

    private void startBroker() {
        broker = EmbeddedBroker.start(folder.resolve("broker"), MEMBERS, brokerPort);
    }

    private void startDatabase() {
        var log = folder.resolve("postgres.log");
        database = EmbeddedDatabase.start(folder.resolve("database"), databasePort, log);
    }

    private Map<String, String> writeKeys() {
        var all = List.of("coordinator", "north", "south");
        var keys = all.stream().map(party -> PartyKeys.generate(new PartyId(party))).toList();
        var known = new Parties(keys.stream().map(PartyKeys::publicKeys).toList());
        try {
            Files.writeString(folder.resolve("parties.json"), known.toJson());
            Files.writeString(folder.resolve("north.jwks"), keys.get(1).toJwks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of("coordinator", keys.get(0).toJwks(), "south", keys.get(2).toJwks());
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("kaya-messaging");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
