package io.kaya.messaging.inbox;

/** Open until a person decides; then for ever what was decided. */
public enum DeadLetterState {
    OPEN,
    REPLAYED,
    DROPPED
}
