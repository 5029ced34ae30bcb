package io.kaya.messaging.inbox;

/** Where this party stands on a topic. */
public record Position(String topic, int partition, long nextOffset, long lastNumber) {
    Position after(Received received) {
        return new Position(topic, partition, received.offset() + 1, lastNumber);
    }

    Position withNumber(long number) {
        return new Position(topic, partition, nextOffset, Math.max(lastNumber, number));
    }
}
