package io.kaya.governance.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 of parts of a skeleton, cut to half. For one thread. */
final class KeyedHash {
    private static final String ALGORITHM = "HmacSHA256";

    /** Not to be turned back without the key. */
    record Print(long high, long low) {}

    private final Mac mac;

    KeyedHash(byte[] key) {
        try {
            this.mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    Print of(String signs) {
        var digest = ByteBuffer.wrap(mac.doFinal(signs.getBytes(StandardCharsets.UTF_16BE)));
        return new Print(digest.getLong(), digest.getLong());
    }
}
