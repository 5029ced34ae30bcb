package io.kaya.audit;

/** Where every step of a party leaves its entry. */
public interface AuditLog {
    /**
     * Writes in the caller's transaction: without one it throws, and when the entry cannot be
     * written the step does not happen either.
     */
    void append(AuditEvent event);
}
