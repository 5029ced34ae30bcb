package io.kaya.audit.partners;

import java.time.Instant;

/**
 * A checkpoint of this log that a partner cosigned.
 *
 * @param at when it came here
 */
public record Cosigned(String witness, long size, Instant at, String note) {}
