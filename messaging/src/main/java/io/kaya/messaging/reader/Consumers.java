package io.kaya.messaging.reader;

import org.apache.kafka.clients.consumer.Consumer;

/** Where the reader gets a consumer; the client's own double stands in for it in tests. */
@FunctionalInterface
interface Consumers {
    Consumer<String, String> open();
}
