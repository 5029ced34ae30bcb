package io.kaya.messaging.inbox;

/** How a genuine message stands: it had its effect, or it was laid aside. */
enum Mark {
    HANDLED,
    REFUSED
}
