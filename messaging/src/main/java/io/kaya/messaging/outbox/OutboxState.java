package io.kaya.messaging.outbox;

/** PENDING → SEALED → SENT, or from PENDING to EXPIRED or FAILED. */
enum OutboxState {
    PENDING,
    SEALED,
    SENT,
    EXPIRED,
    FAILED
}
