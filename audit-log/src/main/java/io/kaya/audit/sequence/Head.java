package io.kaya.audit.sequence;

import java.time.Instant;

/**
 * Where a log stands.
 *
 * @param root base64 of the tree's root hash
 * @param note the newest checkpoint, signed
 * @param verifier the key that checks its signature, as C2SP signed-note writes it
 * @param waiting entries that have no place in the tree yet
 */
public record Head(
        String origin,
        long size,
        String root,
        Instant signedAt,
        String note,
        String verifier,
        long waiting) {}
