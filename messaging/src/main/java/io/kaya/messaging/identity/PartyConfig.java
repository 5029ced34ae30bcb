package io.kaya.messaging.identity;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.PartyId;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** What a site decides about its place in the federation. */
@ConfigMapping(prefix = "kaya")
interface PartyConfig {
    FederationId federation();

    PartyId party();

    /** This party's secret keys, a JSON Web Key Set. */
    Path keys();

    /** The public keys of all parties; read again when the file changes. */
    Path parties();
}
