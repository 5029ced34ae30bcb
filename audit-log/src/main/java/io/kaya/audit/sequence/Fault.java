package io.kaya.audit.sequence;

/**
 * Something in the stored log that is not as it was written.
 *
 * @param place which row: its table and key
 */
public record Fault(String place, String what) {}
