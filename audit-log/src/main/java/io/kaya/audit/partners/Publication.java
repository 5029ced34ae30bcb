package io.kaya.audit.partners;

import java.util.List;

/**
 * What partners are shown of this log.
 *
 * @param oldSize the last size that they were shown; 0 at the beginning
 * @param proof that nothing of that was changed
 * @param key that checks the note's signature
 */
public record Publication(String note, long oldSize, List<String> proof, String key) {
    public Publication {
        proof = List.copyOf(proof);
    }
}
