package io.kaya.benchmarks.load;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.Claim;
import io.kaya.protocol.message.Maker;
import io.kaya.protocol.message.Message;
import io.kaya.protocol.message.PresenceMessage.Heartbeat;
import io.kaya.protocol.message.PresenceMessage.NodeCard;
import io.kaya.protocol.message.Reply;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.ReplyMessage.NothingFound;
import io.kaya.protocol.message.ReplyMessage.Released;
import io.kaya.protocol.message.Source;
import io.kaya.protocol.message.TaskMessage;
import io.kaya.protocol.message.TaskMessage.Asked;
import io.kaya.protocol.message.Wire;
import io.kaya.protocol.sealing.Envelope;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.protocol.sealing.PublicKeys;
import io.kaya.protocol.sealing.Seal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Many nodes in one thread: each with its own keys, channels and gapless numbers, each showing its
 * card and its heartbeat, opening every task and sealing its reply. What a real one does between,
 * admission, search and review, is left out.
 */
final class SimulatedNodes implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration HEARTBEAT = Duration.ofSeconds(10); // as real nodes
    private static final int ONE_KNOWS_OF = 20;

    private final FederationId federation;
    private final Map<String, Node> nodes = new TreeMap<>();
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final SecureRandom random = new SecureRandom();
    private @Nullable Thread thread;
    private volatile boolean closing;

    private static final class Node {
        private final NodeId id;
        private final int place;
        private final PartyKeys keys;
        private final Map<String, Long> numbers = new HashMap<>();
        private @Nullable Seal seal;

        private Node(int place) {
            this.place = place;
            this.id = new NodeId("many-%04d".formatted(place));
            this.keys = PartyKeys.generate(id.party());
        }

        /** Its seal needs nobody else's keys. */
        private void knows(PublicKeys coordinator) {
            seal = new Seal(keys, new Parties(List.of(coordinator)));
        }

        private Seal seal() {
            return Objects.requireNonNull(seal, "Not started");
        }

        private boolean hasSomething() {
            return place % ONE_KNOWS_OF == 0;
        }
    }

    /**
     * @param kafka of a principal that may read and write all of their topics
     */
    SimulatedNodes(FederationId federation, int count, Map<String, Object> kafka) {
        this.federation = federation;
        for (int place = 0; place < count; place++) {
            var node = new Node(place);
            nodes.put(Channel.tasks(federation, node.id).topic(), node);
        }
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    List<NodeId> ids() {
        return nodes.values().stream().map(node -> node.id).toList();
    }

    List<PublicKeys> publicKeys() {
        return nodes.values().stream().map(node -> node.keys.publicKeys()).toList();
    }

    List<String> topics() {
        var topics = new ArrayList<String>();
        for (var id : ids()) {
            topics.add(Channel.tasks(federation, id).topic());
            topics.add(Channel.replies(federation, id).topic());
            topics.add(Channel.presence(federation, id).topic());
        }
        return topics;
    }

    /** Shows every card, then answers until it is closed. */
    void start(PublicKeys coordinator) {
        for (var node : nodes.values()) {
            node.knows(coordinator);
            var id = node.id;
            send(
                    node,
                    Channel.presence(federation, id),
                    new NodeCard(
                            id, id.value(), id.value(), null, null, null, about(id), List.of()));
        }
        thread = Thread.ofPlatform().name("simulated-nodes").start(this::work);
    }

    @Override
    public void close() {
        closing = true;
        try {
            if (thread != null) thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
        producer.close();
    }

    private void work() {
        consumer.assign(
                nodes.keySet().stream().map(topic -> new TopicPartition(topic, 0)).toList());
        var all = List.copyOf(nodes.values());
        var began = System.nanoTime();
        long beats = 0;
        while (!closing) {
            for (var record : consumer.poll(LOOK)) answer(record.topic(), record.value());
            var due = (System.nanoTime() - began) * all.size() / HEARTBEAT.toNanos();
            for (; beats < due; beats++) beat(all.get((int) (beats % all.size())));
        }
    }

    private void beat(Node node) {
        send(node, Channel.presence(federation, node.id), new Heartbeat(node.id, Instant.now()));
    }

    private void answer(String topic, String value) {
        var node = Objects.requireNonNull(nodes.get(topic));
        var envelope = node.seal().open(value, topic, PartyId.COORDINATOR, true);
        if (Wire.read(envelope.body(), TaskMessage.class) instanceof Asked asked) {
            send(node, Channel.replies(federation, node.id), reply(node, asked.taskId()));
        }
    }

    private static ReplyMessage reply(Node node, TaskId task) {
        if (!node.hasSomething()) return new NothingFound(task);
        var text = "At " + node.id + " reminders halved the appointments that were missed.";
        var claim = new Claim(1, 0, text, new Source("Report of " + node.id, "page 1"), 0);
        var content = Wire.write(new Reply(List.of(claim), Maker.EXTRACTIVE));
        return new Released(task, content, Wire.digest(content));
    }

    private <M extends Message> void send(Node node, Channel<M> channel, M message) {
        var number = node.numbers.merge(channel.topic(), 1L, Long::sum);
        var envelope =
                new Envelope(
                        Envelope.VERSION,
                        MessageId.next(),
                        node.id.party(),
                        channel.reader(),
                        channel.topic(),
                        number,
                        nonce(),
                        Instant.now(),
                        null,
                        Wire.write(message));
        var value = node.seal().close(envelope);
        var _ =
                producer.send(
                        new ProducerRecord<>(channel.topic(), 0, node.id.value(), value),
                        (_, failure) -> {
                            if (failure != null) System.err.println("  not sent: " + failure);
                        });
    }

    private String nonce() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String about(NodeId id) {
        return "Simulated node " + id;
    }
}
