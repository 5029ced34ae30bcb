package io.kaya.sandbox.supervisor;

import io.kaya.protocol.PartyId;
import java.nio.file.Path;

/** What lies where below the one folder of a federation. */
record Layout(Path folder) {
    Path kafka() {
        return folder.resolve("kafka");
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path accountBook() {
        return folder.resolve("accounts.json");
    }

    Path log(String part) {
        return folder.resolve("logs").resolve(part + ".log");
    }

    Path agent(PartyId party) {
        return folder.resolve("agents").resolve(party.value());
    }

    Path settings(PartyId party) {
        return agent(party).resolve("application.properties");
    }

    Path accounts(PartyId party) {
        return agent(party).resolve("accounts.yaml");
    }

    /** Its glossaries and canaries; empty until an operator puts some there. */
    Path lists(PartyId party) {
        return agent(party).resolve("protected");
    }

    Path keys(PartyId party) {
        return folder.resolve("keys").resolve(party + ".jwks");
    }

    /** The agent makes it at its first start. */
    Path auditKey(PartyId party) {
        return folder.resolve("keys").resolve(party + ".audit-key");
    }

    Path sessionKeys() {
        return folder.resolve("keys").resolve("sessions.properties");
    }

    Path publicKeys() {
        return folder.resolve("keys").resolve("parties.json");
    }

    Path index(PartyId party) {
        return folder.resolve("index").resolve(party.value());
    }
}
