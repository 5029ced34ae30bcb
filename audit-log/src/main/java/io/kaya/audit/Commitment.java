package io.kaya.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What sender and receiver both note of a message: equal for the same message, and without the
 * message's nonce nobody can test a guess.
 */
public final class Commitment {
    private static final byte[] LABEL = "audit/exchange/1\0".getBytes(StandardCharsets.UTF_8);

    private Commitment() {}

    /** SHA-256 over label, nonce and the body's own SHA-256, in hex. */
    public static String to(String body, String nonce) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var bodyDigest = sha256.digest(body.getBytes(StandardCharsets.UTF_8));
            sha256.update(LABEL);
            sha256.update(nonce.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha256.digest(bodyDigest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
