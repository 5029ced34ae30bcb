package io.kaya.messaging.inbox;

/** Another replica reads this topic now. */
final class PositionMovedException extends RuntimeException {
    PositionMovedException(Position before) {
        super(
                "Topic %s is no longer at offset %d here; another replica reads it"
                        .formatted(before.topic(), before.nextOffset()));
    }
}
