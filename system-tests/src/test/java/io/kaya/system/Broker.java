package io.kaya.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Whoever runs the broker, and reads all that passes through it. */
final class Broker {
    private Broker() {}

    /**
     * @param text key, headers and value, and what of them anybody could decode without a key
     */
    record Seen(String topic, String text) {}

    static List<Seen> everything(Map<String, Object> admin) {
        var settings = new HashMap<>(admin);
        settings.put("enable.auto.commit", false);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partitions =
                    consumer.listTopics().values().stream()
                            .flatMap(List::stream)
                            .map(part -> new TopicPartition(part.topic(), part.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var seen = new ArrayList<Seen>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.get(one))) {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                    var text = new StringBuilder();
                    show(record.key(), text);
                    show(record.value(), text);
                    record.headers().forEach(header -> show(header.value(), text));
                    seen.add(new Seen(record.topic(), text.toString()));
                }
            }
            return seen;
        }
    }

    private static void show(byte[] bytes, StringBuilder into) {
        if (bytes == null) return;
        var text = new String(bytes, StandardCharsets.UTF_8);
        into.append(text).append('\n');
        for (var part : text.split("[^A-Za-z0-9_-]+")) {
            if (part.length() >= 16) into.append(decoded(part)).append('\n');
        }
    }

    private static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
