package io.kaya.benchmarks.latency;

import static org.apache.kafka.clients.CommonClientConfigs.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG;

import io.kaya.benchmarks.chaos.PartyDatabase;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The least that a question needs on the same broker and database: one request to every node, one
 * reply of each, and a commit for each thing that must not be lost. These are the question and its
 * tasks at the coordinator; the task and its decision at each node, the nodes side by side; each
 * reply and the answer at the coordinator. Nothing is signed, checked, searched or decided.
 */
final class RawPath implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final byte[] MESSAGE = "x".repeat(2_000).getBytes(StandardCharsets.UTF_8);
    private static final String TABLE =
            "create table if not exists raw_path (at timestamptz default now(), row bytea)";
    private static final String ROW = "insert into raw_path (row) values (?)";

    private final ExecutorService threads;
    private final List<Node> nodes = new ArrayList<>();
    private final Party coordinator;

    /**
     * @param kafka of a principal that may do everything
     * @param accounts the coordinator's first, then those of the nodes
     */
    RawPath(Map<String, Object> kafka, List<PartyDatabase> accounts)
            throws SQLException, ExecutionException, InterruptedException {
        var names = accounts.stream().skip(1).map(PartyDatabase::user).toList();
        create(kafka, names);
        coordinator =
                new Party(
                        kafka, accounts.getFirst(), names.stream().map(RawPath::replies).toList());
        for (var account : accounts.subList(1, accounts.size())) {
            nodes.add(
                    new Node(
                            account.user(),
                            new Party(kafka, account, List.of(tasks(account.user())))));
        }
        threads = Executors.newFixedThreadPool(nodes.size());
    }

    /**
     * @return milliseconds
     */
    double once() throws SQLException, ExecutionException, InterruptedException {
        var began = System.nanoTime();
        coordinator.commit(); // the question
        coordinator.commit(); // its tasks
        List<Future<?>> working = new ArrayList<>();
        for (var node : nodes) working.add(threads.submit(node::serve));
        for (var node : nodes) coordinator.send(tasks(node.name));
        for (int replies = 0; replies < nodes.size(); ) {
            for (int came = coordinator.receive(); came > 0; came--, replies++) {
                coordinator.commit();
            }
        }
        coordinator.commit(); // the answer
        var took = (System.nanoTime() - began) / 1e6;
        for (var one : working) one.get();
        return took;
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        coordinator.close();
        for (var node : nodes) node.party.close();
    }

    private static void create(Map<String, Object> kafka, List<String> nodes)
            throws ExecutionException, InterruptedException {
        var topics =
                nodes.stream()
                        .flatMap(node -> Stream.of(tasks(node), replies(node)))
                        .map(name -> new NewTopic(name, 1, (short) 1))
                        .toList();
        try (var admin = Admin.create(kafka)) {
            admin.createTopics(topics).all().get();
        }
    }

    private static String tasks(String node) {
        return "raw.tasks." + node;
    }

    private static String replies(String node) {
        return "raw.replies." + node;
    }

    private record Node(String name, Party party) {
        Void serve() throws SQLException, ExecutionException, InterruptedException {
            while (party.receive() == 0) {
                if (Thread.interrupted()) throw new InterruptedException();
            }
            party.commit(); // the task
            party.commit(); // the decision, with the reply
            party.send(replies(name));
            return null;
        }
    }

    private static final class Party implements AutoCloseable {
        private final Connection database;
        private final KafkaProducer<byte[], byte[]> producer;
        private final KafkaConsumer<byte[], byte[]> consumer;

        Party(Map<String, Object> kafka, PartyDatabase account, List<String> reads)
                throws SQLException {
            database = account.connect();
            try (var statement = database.createStatement()) {
                statement.execute(TABLE);
            }
            var settings = new HashMap<>(kafka);
            settings.put(CLIENT_ID_CONFIG, "raw-" + account.user());
            producer =
                    new KafkaProducer<>(
                            settings, new ByteArraySerializer(), new ByteArraySerializer());
            settings.put(ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
            consumer =
                    new KafkaConsumer<>(
                            settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            var partitions = reads.stream().map(topic -> new TopicPartition(topic, 0)).toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        void commit() throws SQLException {
            try (var insert = database.prepareStatement(ROW)) {
                insert.setBytes(1, MESSAGE);
                insert.executeUpdate();
            }
        }

        void send(String topic) throws ExecutionException, InterruptedException {
            producer.send(new ProducerRecord<>(topic, MESSAGE)).get();
        }

        int receive() {
            return consumer.poll(PATIENCE).count();
        }

        @Override
        public void close() throws SQLException {
            consumer.close();
            producer.close();
            database.close();
        }
    }
}
