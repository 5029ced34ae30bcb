package io.kaya.audit.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.audit.tree.Hash;

/**
 * Is shown each entry while a bundle is checked, once its hash is the leaf's. What it was shown
 * counts only when the verification ends sound.
 */
@FunctionalInterface
public interface EntryVisitor {
    void entry(long index, JsonNode entry);

    /** Each leaf, before its entry; also of what is withheld. */
    default void leaf(long index, Hash leaf) {}
}
