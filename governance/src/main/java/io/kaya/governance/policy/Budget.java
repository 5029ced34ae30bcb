package io.kaya.governance.policy;

import org.jspecify.annotations.Nullable;

/**
 * What the requester's organisation may still take in this window, and what this request would.
 *
 * @param answersLeft how many answers
 * @param rowsLeft how many rows may still be touched for it
 * @param tokensLeft how many tokens a model may still spend on it
 * @param cost of this request, in answers
 */
public record Budget(
        @Nullable Long answersLeft,
        @Nullable Long rowsLeft,
        @Nullable Long tokensLeft,
        @Nullable Long cost) {
    /** Of a node that keeps no budget: a rule that asks for it fails, and refuses. */
    public static final Budget UNKNOWN = new Budget(null, null, null, null);
}
