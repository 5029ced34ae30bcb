package io.kaya.protocol.sealing;

import io.kaya.protocol.PartyId;
import java.util.List;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;

/** What the others need of a party: to check its signature, and to seal for it. */
public record PublicKeys(
        PartyId party, OctetKeyPairJsonWebKey verifying, OctetKeyPairJsonWebKey sealing) {

    public String toJwks() {
        return new JsonWebKeySet(List.of(verifying, sealing))
                .toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    public static PublicKeys fromJwks(PartyId party, String jwks) {
        var keys = PartyKeys.parse(party, jwks);
        return new PublicKeys(
                party, PartyKeys.one(party, keys, "sig"), PartyKeys.one(party, keys, "enc"));
    }
}
