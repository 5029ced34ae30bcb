package io.kaya.messaging.relay;

import io.kaya.messaging.outbox.SealedMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends a batch in order, and says how far the broker has it. One failure ends the sender. */
final class Sender {
    private final Producer<String, String> producer;
    private final String source;

    Sender(Producer<String, String> producer, String source) {
        this.producer = producer;
        this.source = source;
    }

    Sending send(List<SealedMessage> batch, BooleanSupplier onDuty) throws InterruptedException {
        var underway = new ArrayList<Underway>();
        Failure failure = null;
        for (var message : batch) {
            if (!onDuty.getAsBoolean()) {
                break;
            }
            try {
                underway.add(new Underway(message, producer.send(record(message), this::sent)));
            } catch (KafkaException | IllegalStateException refused) {
                failure = new Failure(message.topic(), refused);
                break;
            }
        }
        return confirmed(underway, failure);
    }

    void close() {
        producer.close(Duration.ofSeconds(5));
    }

    /**
     * Closes at once, so that nothing that waits behind a failed message overtakes it: a later
     * number before an earlier one would be refused by the reader.
     */
    private void sent(@Nullable RecordMetadata metadata, @Nullable Exception failure) {
        if (failure != null) {
            producer.close(Duration.ZERO);
        }
    }

    private static Sending confirmed(List<Underway> underway, @Nullable Failure atSending)
            throws InterruptedException {
        var confirmed = new ArrayList<SealedMessage>();
        var ends = new HashMap<String, Long>();
        var first = atSending;
        var later = false;
        for (var one : underway) {
            try {
                var place = one.answer().get();
                confirmed.add(one.message());
                if (place.hasOffset()) {
                    ends.merge(place.topic(), place.offset() + 1, Math::max);
                }
            } catch (ExecutionException failed) {
                if (!later) {
                    first = new Failure(one.message().topic(), cause(failed));
                    later = true;
                }
            }
        }
        return new Sending(confirmed, ends, first);
    }

    private static Exception cause(ExecutionException failed) {
        return failed.getCause() instanceof Exception cause ? cause : failed;
    }

    private ProducerRecord<String, String> record(SealedMessage message) {
        var record =
                new ProducerRecord<>(message.topic(), PARTITION, message.key(), message.value());
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", message.message().toString());
        header(record, "ce_source", source);
        header(record, "ce_type", message.type());
        header(record, "ce_time", message.sealed().toString());
        header(record, "content-type", "application/jose");
        if (message.traceparent() != null) {
            header(record, "traceparent", message.traceparent());
        }
        return record;
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static final int PARTITION = 0;

    private record Underway(SealedMessage message, Future<RecordMetadata> answer) {}

    /**
     * How far a batch got.
     *
     * @param ends the offset behind the last confirmed record of each topic
     */
    record Sending(
            List<SealedMessage> confirmed, Map<String, Long> ends, @Nullable Failure failure) {}

    record Failure(String topic, Exception cause) {}
}
