package io.kaya.messaging.reader;

import static org.apache.kafka.clients.consumer.ConsumerConfig.*;

import io.kaya.messaging.identity.Identity;
import io.kaya.messaging.identity.KafkaSettings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Consumers without a group: positions live in the party's own database. */
@ApplicationScoped
class KafkaConsumers implements Consumers {
    private final KafkaSettings settings;
    private final Identity identity;

    KafkaConsumers(KafkaSettings settings, Identity identity) {
        this.settings = settings;
        this.identity = identity;
    }

    @Override
    public Consumer<String, String> open() {
        return new KafkaConsumer<>(
                settings.with(
                        Map.of(
                                CLIENT_ID_CONFIG,
                                "kaya-" + identity.party() + "-reader",
                                ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                false,
                                // A position that the broker no longer has starts anew: messages
                                // that were handled are known, lost ones show as a gap.
                                AUTO_OFFSET_RESET_CONFIG,
                                "earliest",
                                FETCH_MAX_WAIT_MS_CONFIG,
                                250,
                                ENABLE_METRICS_PUSH_CONFIG,
                                false)),
                text("UTF-8"),
                text("ISO-8859-1"));
    }

    private static StringDeserializer text(String encoding) {
        var deserializer = new StringDeserializer();
        deserializer.configure(Map.of("deserializer.encoding", encoding), false);
        return deserializer;
    }
}
