package io.kaya.protocol.sealing;

import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;

/**
 * What a dishonest addressee could do with a genuine message: seal its signed inside for somebody
 * else.
 */
record Resealed(String signed, PublicKeys victim) {
    String value() throws Exception {
        var jwe = new JsonWebEncryption();
        jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.ECDH_ES);
        jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_256_GCM);
        jwe.setKey(victim.sealing().getPublicKey());
        jwe.setPayload(signed);
        return jwe.getCompactSerialization();
    }
}
