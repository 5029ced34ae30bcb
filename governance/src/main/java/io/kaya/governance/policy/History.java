package io.kaya.governance.policy;

import org.jspecify.annotations.Nullable;

/**
 * What the requester's organisation asked here before.
 *
 * @param requestsLastDay in the 24 hours before this one
 * @param refusedLastDay of these, how many were refused
 * @param similarLastDay of these, how many ask nearly the same
 */
public record History(
        @Nullable Long requestsLastDay,
        @Nullable Long refusedLastDay,
        @Nullable Long similarLastDay) {
    /** Of a node that does not count: a rule that asks for it fails, and refuses. */
    public static final History UNKNOWN = new History(null, null, null);
}
