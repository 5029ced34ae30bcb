package io.kaya.sandbox.supervisor;

import io.kaya.protocol.PartyId;
import io.kaya.sandbox.federation.FederationFile;
import io.kaya.sandbox.federation.Member;
import io.kaya.sandbox.secret.PasswordFile;
import io.kaya.sandbox.secret.PrivateFiles;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;

/** The settings of one agent, written to a file of its own that only the owner reads. */
final class AgentSettings {
    // Of the server's 100 connections; some are left for whoever looks into it.
    private static final int CONNECTIONS = 90;
    private static final int CONNECTIONS_OF_ONE = 16;

    private final Properties properties = new Properties();
    private final Layout layout;
    private final PartyId party;

    AgentSettings(Layout layout, PartyId party, FederationFile federation) {
        this.layout = layout;
        this.party = party;
        put("kaya.federation", federation.federation().value());
        put("kaya.party", party.value());
        put("kaya.keys", layout.keys(party));
        put("kaya.parties", layout.publicKeys());
        put("kaya.audit-key", layout.auditKey(party));
        put("kaya.accounts", layout.accounts(party));
        var share = CONNECTIONS / (federation.members().size() + 1);
        put("quarkus.datasource.jdbc.max-size", Math.clamp(share, 3, CONNECTIONS_OF_ONE));
    }

    AgentSettings http(int port) {
        put("quarkus.http.host", "127.0.0.1");
        put("quarkus.http.port", port);
        return this;
    }

    /** With a key that stays, whoever is signed in stays so when the agent starts again. */
    AgentSettings sessions(PasswordFile keys) {
        put("quarkus.http.auth.session.encryption-key", keys.of(party.value()));
        return this;
    }

    AgentSettings database(DatabaseLauncher.Accounts accounts) {
        put("quarkus.datasource.jdbc.url", accounts.agent().url());
        put("quarkus.datasource.username", accounts.agent().user());
        put("quarkus.datasource.password", accounts.agent().password());
        put("quarkus.flyway.username", accounts.owner().user());
        put("quarkus.flyway.password", accounts.owner().password());
        return this;
    }

    AgentSettings kafka(Map<String, Object> client) {
        client.forEach((key, value) -> put("kaya.kafka." + key, value));
        return this;
    }

    AgentSettings coordinator(FederationFile federation) {
        put("kaya.federation-file", federation.file());
        return this;
    }

    AgentSettings node(Member member) {
        put("kaya.node.name", member.name());
        put("kaya.node.organisation", member.organisation());
        if (!member.city().isEmpty()) put("kaya.node.city", member.city());
        member.location().ifPresent(at -> put("kaya.node.latitude", at.latitude()));
        member.location().ifPresent(at -> put("kaya.node.longitude", at.longitude()));
        if (!member.description().isEmpty()) put("kaya.node.description", member.description());
        put("kaya.node.documents", member.documents());
        put("kaya.node.policy", member.policy());
        put("kaya.node.index", layout.index(party));
        put("kaya.node.protected", PrivateFiles.folder(layout.lists(party)));
        put("kaya.node.confirm-grants", true);
        put("kaya.node.operators", String.join(",", member.operators()));
        return this;
    }

    void write() {
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        PrivateFiles.write(layout.settings(party), text.toString());
    }

    // A dollar in a description is no reference to another setting.
    private void put(String key, Object value) {
        properties.setProperty(key, value.toString().replace("${", "\\${"));
    }
}
