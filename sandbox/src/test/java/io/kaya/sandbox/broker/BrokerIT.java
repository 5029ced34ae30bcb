package io.kaya.sandbox.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {
    static final Members MEMBERS = Members.of("library", "north", "south");

    @TempDir static Path folder;
    static EmbeddedBroker broker;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder, MEMBERS);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void what_the_coordinator_asks_a_node_reads() throws Exception {
        write("coordinator", "kaya.library.tasks.north", "find out");

        assertThat(read("north", "kaya.library.tasks.north")).contains("find out");
    }

    @Test
    void what_a_node_replies_the_coordinator_reads() throws Exception {
        write("south", "kaya.library.replies.south", "found");
        write("south", "kaya.library.presence.south", "here");

        assertThat(read("coordinator", "kaya.library.replies.south")).contains("found");
        assertThat(read("coordinator", "kaya.library.presence.south")).contains("here");
    }

    @Test
    void every_party_reads_the_checkpoints_of_every_other() throws Exception {
        write("north", "kaya.library.checkpoints.north", "tree of 3");

        assertThat(read("south", "kaya.library.checkpoints.north")).contains("tree of 3");
        assertThat(read("coordinator", "kaya.library.checkpoints.north")).contains("tree of 3");
    }

    @Test
    void nobody_writes_a_topic_of_another() {
        refusedToWrite("north", "kaya.library.replies.south");
        refusedToWrite("north", "kaya.library.presence.south");
        refusedToWrite("north", "kaya.library.tasks.north");
        refusedToWrite("north", "kaya.library.checkpoints.coordinator");
        refusedToWrite("coordinator", "kaya.library.replies.north");
        refusedToWrite("coordinator", "kaya.library.presence.north");
        refusedToWrite("coordinator", "kaya.library.checkpoints.north");
    }

    @Test
    void nobody_reads_what_is_meant_for_another() {
        refusedToRead("north", "kaya.library.tasks.south");
        refusedToRead("north", "kaya.library.replies.south");
        refusedToRead("north", "kaya.library.presence.south");
        refusedToRead("north", "kaya.library.replies.north");
    }

    @Test
    void a_party_sees_no_topic_it_has_no_business_with() throws Exception {
        try (var admin = Admin.create(Patience.brief(broker.client("north")))) {
            assertThat(admin.listTopics().names().get())
                    .containsExactlyInAnyOrder(
                            "kaya.library.tasks.north",
                            "kaya.library.replies.north",
                            "kaya.library.presence.north",
                            "kaya.library.checkpoints.coordinator",
                            "kaya.library.checkpoints.north",
                            "kaya.library.checkpoints.south");
        }
    }

    @Test
    void a_party_cannot_grant_itself_anything() {
        try (var admin = Admin.create(Patience.brief(broker.client("north")))) {
            var wish = AccessList.of(Members.of("library", "south")).bindings();

            assertThatThrownBy(() -> admin.createAcls(wish).all().get())
                    .hasCauseInstanceOf(AuthorizationException.class);
        }
    }

    @Test
    void a_stranger_is_not_let_in() {
        var stranger = BrokerAccounts.of(folder.resolve("elsewhere"));

        refusedToSignIn(stranger.client("stranger", broker.bootstrapServers()));
    }

    @Test
    void a_wrong_password_is_not_let_in() {
        var guess = new HashMap<>(broker.client("north"));
        guess.put(
                "sasl.jaas.config",
                guess.get("sasl.jaas.config")
                        .toString()
                        .replaceFirst("password=\"..", "password=\"00"));

        refusedToSignIn(guess);
    }

    @Test
    void checkpoints_are_never_compacted_and_never_expire() throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, "kaya.library.checkpoints.north");
        try (var admin = Admin.create(broker.client("admin"))) {
            var settings = admin.describeConfigs(List.of(topic)).all().get().get(topic);

            assertThat(settings.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(settings.get("retention.ms").value()).isEqualTo("-1");
            assertThat(settings.get("retention.bytes").value()).isEqualTo("-1");
        }
    }

    @Test
    void a_restart_keeps_what_was_written_and_takes_in_new_nodes(@TempDir Path other)
            throws Exception {
        String password;
        try (var first = EmbeddedBroker.start(other, Members.of("library", "north"))) {
            password = first.client("north").get("sasl.jaas.config").toString();
            write(first, "north", "kaya.library.replies.north", "before");
        }

        try (var second = EmbeddedBroker.start(other, MEMBERS)) {
            assertThat(second.client("north")).containsEntry("sasl.jaas.config", password);
            assertThat(read(second, "coordinator", "kaya.library.replies.north"))
                    .containsExactly("before");
            write(second, "south", "kaya.library.replies.south", "new here");
        }
    }

    @Test
    void a_node_that_left_the_federation_is_not_let_in_again(@TempDir Path other) {
        EmbeddedBroker.start(other, MEMBERS).close();

        try (var second = EmbeddedBroker.start(other, Members.of("library", "north"))) {
            refusedToSignIn(second.client("south"));
        }
    }

    private static void refusedToWrite(String principal, String topic) {
        assertThatThrownBy(() -> write(principal, topic, "not mine"))
                .as(principal + " writes " + topic)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(TopicAuthorizationException.class);
    }

    private static void refusedToRead(String principal, String topic) {
        assertThatThrownBy(() -> read(principal, topic))
                .as(principal + " reads " + topic)
                .isInstanceOf(TopicAuthorizationException.class);
    }

    private static void refusedToSignIn(Map<String, Object> client) {
        try (var admin = Admin.create(Patience.brief(client))) {
            assertThatThrownBy(() -> admin.listTopics().names().get())
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        }
    }

    private static void write(String principal, String topic, String text) throws Exception {
        write(broker, principal, topic, text);
    }

    private static void write(EmbeddedBroker broker, String principal, String topic, String text)
            throws Exception {
        var client = Patience.brief(broker.client(principal));
        client.put("max.block.ms", 5_000);
        client.put("delivery.timeout.ms", 5_000);
        client.put("linger.ms", 0);
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(client, bytes, bytes)) {
            producer.send(new ProducerRecord<>(topic, text.getBytes(UTF_8), text.getBytes(UTF_8)))
                    .get();
        }
    }

    private static List<String> read(String principal, String topic) {
        return read(broker, principal, topic);
    }

    private static List<String> read(EmbeddedBroker broker, String principal, String topic) {
        var bytes = new ByteArrayDeserializer();
        try (var consumer =
                new KafkaConsumer<>(Patience.brief(broker.client(principal)), bytes, bytes)) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var found = new java.util.ArrayList<String>();
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            // Describing a topic, which its writer may, is not yet reading it: fetch at least once.
            do {
                consumer.poll(Duration.ofMillis(500))
                        .forEach(record -> found.add(new String(record.value(), UTF_8)));
            } while (consumer.position(partition) < end);
            return found;
        }
    }
}
