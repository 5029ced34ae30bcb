package io.kaya.messaging.inbox;

/** How a genuine message relates to those that came before. */
enum Entrance {
    NEW,
    KNOWN,
    NUMBER_REUSED,
    OUT_OF_ORDER
}
