package io.kaya.messaging.federation;

import io.kaya.protocol.FederationId;
import io.kaya.protocol.MessageId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.PartyId;
import io.kaya.protocol.QuestionId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.Message;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.Requester;
import io.kaya.protocol.message.Task;
import io.kaya.protocol.message.TaskMessage;
import io.kaya.protocol.message.Wire;
import io.kaya.protocol.sealing.Envelope;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.protocol.sealing.Seal;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/** The other side, by hand: it can say what no honest coordinator would. */
@ApplicationScoped
public class Coordinator {
    public static final FederationId LIBRARY = new FederationId("library");
    public static final NodeId NORTH = new NodeId("north");
    public static final NodeId SOUTH = new NodeId("south");
    public static final Channel<TaskMessage> TASKS = Channel.tasks(LIBRARY, NORTH);
    public static final Channel<ReplyMessage> REPLIES = Channel.replies(LIBRARY, NORTH);

    private final Map<String, Object> admin = new HashMap<>();
    private final Seal seal;
    private final Seal southSeal;
    private final AtomicLong number = new AtomicLong();

    Coordinator(Config config) {
        for (var name : config.getPropertyNames()) {
            if (name.startsWith("test.admin.")) {
                admin.put(name.substring(11), config.getValue(name, String.class));
            }
        }
        var parties = Parties.read(Path.of(config.getValue("kaya.parties", String.class)));
        seal = new Seal(keys(config, "coordinator"), parties);
        southSeal = new Seal(keys(config, "south"), parties);
    }

    public Seal seal() {
        return seal;
    }

    public Seal southSeal() {
        return southSeal;
    }

    public static TaskMessage.Asked asked() {
        return new TaskMessage.Asked(
                new Task(
                        TaskId.next(),
                        QuestionId.next(),
                        NORTH,
                        List.of("What is known of herring?"),
                        new Requester("Northern Libraries", List.of("user")),
                        "AcademicResearch",
                        Instant.parse("2030-01-01T00:00:00Z")));
    }

    /** The next number of the tasks channel. */
    public long next() {
        return number.incrementAndGet();
    }

    public Envelope envelope(Message message) {
        return envelope(Wire.write(message), next(), null);
    }

    public Envelope envelope(String body, long withNumber, @Nullable Instant expires) {
        return new Envelope(
                Envelope.VERSION,
                MessageId.next(),
                PartyId.COORDINATOR,
                NORTH.party(),
                TASKS.topic(),
                withNumber,
                "bm9uY2U",
                Instant.now(),
                expires,
                body);
    }

    public void say(Envelope envelope) {
        write(TASKS.topic(), seal.close(envelope));
    }

    public void write(String topic, String value) {
        write(topic, value.getBytes(StandardCharsets.ISO_8859_1));
    }

    public void write(String topic, byte[] value) {
        try (var producer =
                new KafkaProducer<>(admin, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, "key", value)).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on a topic, from its first record on. */
    public List<ConsumerRecord<String, String>> everythingOn(String topic) {
        var partition = new TopicPartition(topic, 0);
        try (var consumer =
                new KafkaConsumer<>(admin, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            List<ConsumerRecord<String, String>> all = new ArrayList<>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(all::add);
            }
            return all;
        }
    }

    /** What this node said, in the order in which it came. */
    public List<Envelope> replies() {
        return everythingOn(REPLIES.topic()).stream()
                .map(record -> seal.open(record.value(), REPLIES.topic(), REPLIES.writer(), true))
                .toList();
    }

    private static PartyKeys keys(Config config, String party) {
        return PartyKeys.fromJwks(
                new PartyId(party), config.getValue("test.keys." + party, String.class));
    }
}
