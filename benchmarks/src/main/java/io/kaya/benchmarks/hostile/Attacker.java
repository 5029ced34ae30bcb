package io.kaya.benchmarks.hostile;

import io.kaya.benchmarks.asking.RunningFederation;
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
import io.kaya.protocol.message.Task;
import io.kaya.protocol.message.TaskMessage;
import io.kaya.protocol.message.TaskMessage.Asked;
import io.kaya.protocol.message.Wire;
import io.kaya.protocol.sealing.Envelope;
import io.kaya.protocol.sealing.Parties;
import io.kaya.protocol.sealing.PartyKeys;
import io.kaya.protocol.sealing.Seal;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A registered node in an attacker's hands: it releases and shows what he likes. */
final class Attacker implements AutoCloseable {
    static final NodeId ID = new NodeId("mallory");
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final FederationId federation;
    private final Seal seal;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Map<String, List<Claim>> replies = new ConcurrentHashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private final List<Task> waiting = new ArrayList<>();
    private final SecureRandom random = new SecureRandom();
    private final Thread thread =
            Thread.ofPlatform().daemon().name("attacker").unstarted(this::work);
    private volatile boolean closing;

    private Attacker(FederationId federation, Seal seal, Map<String, Object> kafka) {
        this.federation = federation;
        this.seal = seal;
        producer = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
    }

    static Attacker in(RunningFederation running, FederationId federation) throws IOException {
        var keys = PartyKeys.fromJwks(ID.party(), Files.readString(running.keys(ID.value())));
        var seal = new Seal(keys, Parties.read(running.publicKeys()));
        var attacker = new Attacker(federation, seal, running.brokerAdmin());
        attacker.show("Nothing special");
        attacker.thread.start();
        return attacker;
    }

    /** What it says of itself from now on. */
    void show(String card) {
        send(
                Channel.presence(federation, ID),
                new NodeCard(
                        ID, ID.value(), "Mallory and sons", null, null, null, card, List.of()));
    }

    /**
     * @param reply none to have found nothing
     */
    void answers(String question, List<Claim> reply) {
        replies.put(question, reply);
    }

    static Claim claim(int number, String title, String text) {
        return new Claim(number, 0, text, new Source(title, "page 1"), 0);
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
        producer.close();
    }

    private void work() {
        var tasks = Channel.tasks(federation, ID).topic();
        var partition = List.of(new TopicPartition(tasks, 0));
        consumer.assign(partition);
        consumer.seekToBeginning(partition);
        var beat = Instant.EPOCH;
        while (!closing) {
            for (var record : consumer.poll(LOOK)) {
                var envelope = seal.open(record.value(), tasks, PartyId.COORDINATOR, true);
                if (Wire.read(envelope.body(), TaskMessage.class) instanceof Asked asked) {
                    waiting.add(asked.task());
                }
            }
            waiting.removeIf(this::answered);
            if (beat.plus(HEARTBEAT).isBefore(Instant.now())) {
                beat = Instant.now();
                send(Channel.presence(federation, ID), new Heartbeat(ID, beat));
            }
        }
    }

    /** A task may come before it was said what to reply. */
    private boolean answered(Task task) {
        var reply = Optional.ofNullable(replies.get(task.question().toString()));
        reply.ifPresent(
                claims -> send(Channel.replies(federation, ID), message(task.id(), claims)));
        return reply.isPresent();
    }

    private static ReplyMessage message(TaskId task, List<Claim> claims) {
        if (claims.isEmpty()) return new NothingFound(task);
        var content = Wire.write(new Reply(claims, Maker.EXTRACTIVE));
        return new Released(task, content, Wire.digest(content));
    }

    private synchronized <M extends Message> void send(Channel<M> channel, M message) {
        var envelope =
                new Envelope(
                        Envelope.VERSION,
                        MessageId.next(),
                        ID.party(),
                        channel.reader(),
                        channel.topic(),
                        numbers.merge(channel.topic(), 1L, Long::sum),
                        nonce(),
                        Instant.now(),
                        null,
                        Wire.write(message));
        var _ =
                producer.send(
                        new ProducerRecord<>(channel.topic(), 0, ID.value(), seal.close(envelope)));
    }

    private String nonce() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
