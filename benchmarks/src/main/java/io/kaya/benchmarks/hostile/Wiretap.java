package io.kaya.benchmarks.hostile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.kaya.benchmarks.asking.RunningFederation;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.protocol.sealing.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads every message that left a party, with the key of whom it was meant for. */
final class Wiretap {
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param texts every text in it, also those within the content of a release
     */
    record Opened(String topic, List<String> texts) {}

    private final RunningFederation running;
    private final FederationId federation;

    Wiretap(RunningFederation running, FederationId federation) {
        this.running = running;
        this.federation = federation;
    }

    /** All that this node ever said. */
    List<Opened> saidBy(NodeId node) throws IOException {
        return Stream.concat(
                        read(Channel.replies(federation, node), PartyId.COORDINATOR).stream(),
                        read(Channel.presence(federation, node), PartyId.COORDINATOR).stream())
                .toList();
    }

    /** All that this node was ever asked. */
    List<Opened> saidTo(NodeId node) throws IOException {
        return read(Channel.tasks(federation, node), node.party());
    }

    private List<Opened> read(Channel<?> channel, PartyId reader) throws IOException {
        var keys = PartyKeys.fromJwks(reader, Files.readString(running.keys(reader.value())));
        var seal = new Seal(keys, Parties.read(running.publicKeys()));
        return values(channel.topic()).stream()
                .map(value ->
                        seal.open(value, channel.topic(), channel.writer(), channel.encrypted()))
                .map(envelope -> new Opened(channel.topic(), texts(envelope.body())))
                .toList();
    }

    private List<String> values(String topic) {
        var values = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(
                        running.brokerAdmin(),
                        new StringDeserializer(),
                        new StringDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(LOOK)) {
                    if (record.value() != null) values.add(record.value());
                }
            }
        }
        return values;
    }

    static List<String> texts(String body) {
        var texts = new ArrayList<String>();
        collect(tree(body), texts);
        return texts;
    }

    static void collect(JsonNode node, List<String> into) {
        if (node.isTextual() && node.asText().startsWith("{\"")) {
            collect(tree(node.asText()), into);
        } else if (node.isTextual()) {
            into.add(node.asText());
        }
        node.forEach(child -> collect(child, into));
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException noJson) {
            return JSON.getNodeFactory().arrayNode().add("(no JSON) " + json);
        }
    }
}
