package io.kaya.messaging.relay;

import org.apache.kafka.clients.producer.Producer;

/** Where the relay gets a producer; the client's own double stands in for it in tests. */
@FunctionalInterface
interface Producers {
    Producer<String, String> open();
}
