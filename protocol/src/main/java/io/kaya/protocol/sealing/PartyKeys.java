package io.kaya.protocol.sealing;

import io.kaya.protocol.PartyId;
import java.util.List;
import java.util.Map;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.lang.JoseException;

/**
 * A party's own secret keys: Ed25519 (RFC 8032) to sign, X25519 (RFC 7748) to open what is sealed
 * for it.
 */
public record PartyKeys(
        PartyId party, OctetKeyPairJsonWebKey signing, OctetKeyPairJsonWebKey opening) {

    public static PartyKeys generate(PartyId party) {
        try {
            var signing = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
            var opening = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_X25519);
            signing.setUse("sig");
            opening.setUse("enc");
            return new PartyKeys(party, signing, opening);
        } catch (JoseException impossible) {
            throw new IllegalStateException("This Java has no Ed25519 or X25519", impossible);
        }
    }

    /**
     * A JSON Web Key Set (RFC 7517) with the secret parts; keep it where only the party can read
     * it.
     */
    public String toJwks() {
        return new JsonWebKeySet(List.of(signing, opening))
                .toJson(OutputControlLevel.INCLUDE_PRIVATE);
    }

    public static PartyKeys fromJwks(PartyId party, String jwks) {
        var keys = parse(party, jwks);
        return new PartyKeys(party, one(party, keys, "sig"), one(party, keys, "enc"));
    }

    public PublicKeys publicKeys() {
        return new PublicKeys(party, publicPart(signing), publicPart(opening));
    }

    @Override
    public String toString() {
        return "keys of " + party;
    }

    static List<JsonWebKey> parse(PartyId party, String jwks) {
        try {
            return new JsonWebKeySet(jwks).getJsonWebKeys();
        } catch (JoseException malformed) {
            throw new UnreadableKeysException("The keys of " + party + " are no JSON Web Key Set");
        }
    }

    static OctetKeyPairJsonWebKey one(PartyId party, List<JsonWebKey> keys, String use) {
        return keys.stream()
                .filter(key -> use.equals(key.getUse()))
                .filter(OctetKeyPairJsonWebKey.class::isInstance)
                .map(OctetKeyPairJsonWebKey.class::cast)
                .findFirst()
                .orElseThrow(() ->
                        new UnreadableKeysException(
                                "The keys of " + party + " have no OKP key for '" + use + "'"));
    }

    private static OctetKeyPairJsonWebKey publicPart(OctetKeyPairJsonWebKey key) {
        try {
            Map<String, Object> parameters =
                    JsonUtil.parseJson(key.toJson(OutputControlLevel.PUBLIC_ONLY));
            return new OctetKeyPairJsonWebKey(parameters);
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
