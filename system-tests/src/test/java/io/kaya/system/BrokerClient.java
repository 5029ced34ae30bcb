package io.kaya.system;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes any bytes to any topic that its principal may write. */
final class BrokerClient implements AutoCloseable {
    private static final int LARGEST = 16 << 20;
    private static final byte[] NO_TEXT = {(byte) 0xff, 0, (byte) 0xc0, '\n'};

    private final Map<String, Object> settings;
    private final KafkaProducer<byte[], byte[]> producer;

    BrokerClient(Map<String, Object> client) {
        settings = new HashMap<>(client);
        settings.put("max.request.size", LARGEST);
        settings.put("buffer.memory", (long) 2 * LARGEST);
        var bytes = new ByteArraySerializer();
        producer = new KafkaProducer<>(settings, bytes, bytes);
    }

    /**
     * @return the offset at which it stands
     */
    long write(String topic, byte @Nullable [] value) {
        try {
            return producer.send(new ProducerRecord<>(topic, 0, NO_TEXT, value)).get().offset();
        } catch (ExecutionException refused) {
            throw new IllegalStateException("Topic " + topic, refused.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first value of a topic. */
    byte[] first(String topic) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(settings, bytes, bytes)) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            for (var turn = 0; turn < 100; turn++) {
                for (var record : consumer.poll(Duration.ofMillis(200))) return record.value();
            }
        }
        throw new AssertionError("Nothing was ever written to " + topic);
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
