package io.kaya.sandbox.broker;

import io.kaya.sandbox.secret.PasswordFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The broker's principals and how a client signs in as one of them. */
public final class BrokerAccounts {
    static final String ADMIN = "admin";
    private static final String CONTROLLER = "controller";
    static final Set<String> OWN = Set.of(ADMIN, CONTROLLER);

    private final PasswordFile passwords;

    private BrokerAccounts(PasswordFile passwords) {
        this.passwords = passwords;
    }

    /** The accounts of the broker that keeps its files in this folder, whether it runs or not. */
    public static BrokerAccounts of(Path folder) {
        return new BrokerAccounts(PasswordFile.open(folder.resolve("passwords.properties")));
    }

    /** Makes every password now, before another process reads the file. */
    public void provide(Members members) {
        password(ADMIN);
        password(CONTROLLER);
        members.parties().forEach(party -> password(party.value()));
    }

    /** What a Kafka client of this principal needs to connect. */
    public Map<String, Object> client(String principal, String bootstrapServers) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                scramLogin(principal));
    }

    String password(String principal) {
        return passwords.of(principal);
    }

    String scramLogin(String principal) {
        return "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                .formatted(principal, password(principal));
    }

    /** Between broker and controller, where SCRAM is not possible: its users live behind it. */
    String controllerLogin() {
        var password = password(CONTROLLER);
        return "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"%s\" password=\"%s\" user_%s=\"%s\";"
                .formatted(ADMIN, password, ADMIN, password);
    }
}
