package io.kaya.messaging.relay;

import static org.apache.kafka.clients.producer.ProducerConfig.*;

import io.kaya.messaging.identity.Identity;
import io.kaya.messaging.identity.KafkaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Producers that confirm what all replicas of the broker have, in the order of sending. */
@ApplicationScoped
class KafkaProducers implements Producers {
    private static final int IN_ORDER = 1;

    private final KafkaSettings settings;
    private final Identity identity;

    KafkaProducers(KafkaSettings settings, Identity identity) {
        this.settings = settings;
        this.identity = identity;
    }

    @Override
    public Producer<String, String> open() {
        return new KafkaProducer<>(
                settings.with(
                        Map.of(
                                CLIENT_ID_CONFIG,
                                "kaya-" + identity.party() + "-relay",
                                ACKS_CONFIG,
                                "all",
                                ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                                IN_ORDER,
                                LINGER_MS_CONFIG,
                                0,
                                MAX_BLOCK_MS_CONFIG,
                                5_000,
                                REQUEST_TIMEOUT_MS_CONFIG,
                                5_000,
                                DELIVERY_TIMEOUT_MS_CONFIG,
                                15_000,
                                ENABLE_METRICS_PUSH_CONFIG,
                                false)),
                new StringSerializer(),
                new StringSerializer());
    }
}
