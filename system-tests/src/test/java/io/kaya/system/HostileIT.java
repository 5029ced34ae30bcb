package io.kaya.system;

import static io.kaya.system.RunningFederation.all;
import static io.kaya.system.RunningFederation.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import io.kaya.protocol.TaskId;
import io.kaya.protocol.channel.Channel;
import io.kaya.protocol.message.PresenceMessage.Heartbeat;
import io.kaya.protocol.message.ReplyMessage;
import io.kaya.protocol.message.TaskMessage;
import io.kaya.protocol.message.Wire;
import io.kaya.system.Forgeries.Forgery;
import io.kaya.system.Lies.Lie;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A party that lies with its own keys, and a host that writes what it likes to any topic: each of
 * their messages is refused and remembered, and the channel goes on.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileIT {
    private static final FederationId FEDERATION = new FederationId("fort");
    private static final NodeId NORTH = new NodeId("north");
    private static final NodeId SOUTH = new NodeId("south");
    private static final String QUESTION = "Who keeps the harbour of Almvik?";
    private static final int TEN_MEGABYTES = 10 << 20;

    static RunningFederation fort;
    static BrokerClient host;
    static Road tasks;
    static Road replies;
    static Road presence;
    static List<Road> roads;
    static String answered;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var folder = RunningFederation.freshFolder("fort");
        fort = RunningFederation.start(folder.resolve(".kaya"), write(folder));
        host = new BrokerClient(fort.broker("admin"));
        var unknown = TaskId.next();
        tasks =
                new Road(
                        "tasks",
                        Channel.tasks(FEDERATION, NORTH),
                        "coordinator",
                        "north",
                        Wire.write(new TaskMessage.Withdraw(unknown)));
        replies =
                new Road(
                        "replies",
                        Channel.replies(FEDERATION, NORTH),
                        "north",
                        "coordinator",
                        Wire.write(new ReplyMessage.NothingFound(unknown)));
        presence =
                new Road(
                        "presence",
                        Channel.presence(FEDERATION, NORTH),
                        "north",
                        "coordinator",
                        Wire.write(new Heartbeat(NORTH, Instant.now())));
        roads = List.of(tasks, replies, presence);
        answered = fort.ask(QUESTION, "all");
        fort.awaitQuestion(answered, HostileIT::closed);
    }

    @AfterAll
    static void stop() {
        if (host != null) host.close();
        if (fort != null) fort.close();
    }

    @Order(1)
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void what_no_party_said_is_laid_aside(Road road, String name, Forgery forgery) {
        var offset = host.write(road.topic(), bytes(forgery.value()));

        laidAside(road, offset, forgery.reason());
    }

    static Stream<Arguments> what_no_party_said_is_laid_aside() {
        return roads.stream()
                .flatMap(road ->
                        new Forgeries(fort.folder(), road, "south")
                                .all().stream().map(one -> Arguments.of(road, one.name(), one)));
    }

    @Order(2)
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void what_a_party_should_never_say_is_laid_aside(Road road, String name, Lie lie) {
        var offset = say(road, number -> writer(road).close(road.channel(), number, lie.body()));

        laidAside(road, offset, lie.reason());
    }

    static Stream<Arguments> what_a_party_should_never_say_is_laid_aside() {
        var lies = new Lies(NORTH, SOUTH);
        var ended = taskOf("north");
        return Stream.of(
                        roads.stream().flatMap(road -> told(road, lies.onAnyTopic(road.body()))),
                        told(tasks, lies.aboutTasks(ended)),
                        told(replies, lies.inReplies(ended, taskOf("south"))),
                        told(presence, lies.inPresence()))
                .flatMap(Function.identity());
    }

    @Test
    @Order(3)
    void what_came_too_late_is_laid_aside() {
        var late = new TaskMessage.Asked(new Lies(NORTH, SOUTH).task(TaskId.next(), NORTH));
        var coordinator = writer(tasks);
        var offset =
                say(
                        tasks,
                        number ->
                                coordinator.close(
                                        Party.until(
                                                coordinator.envelope(
                                                        tasks.channel(), number, Wire.write(late)),
                                                Instant.now().minusSeconds(1))));

        laidAside(tasks, offset, "expired");
        // The node says so, about a task of which the coordinator knows nothing.
        var answer =
                await().atMost(RunningFederation.PATIENCE)
                        .until(
                                () ->
                                        all(
                                                fort.site(replies.reader(), "admin")
                                                        .get("/api/dead-letters"),
                                                "deadLetters"),
                                found -> !found.isEmpty())
                        .getFirst();
        assertThat(answer.path("explanation").asText()).isEqualTo("No such task was asked");
        typed(replies, answer, "drop", "--yes");
    }

    @Test
    @Order(4)
    void a_number_that_was_used_before_is_laid_aside() {
        for (var road : roads) {
            var used = writer(road).close(road.channel(), 1, road.body());

            laidAside(road, host.write(road.topic(), bytes(used)), "number-reused");
        }
    }

    @Test
    @Order(5)
    void a_copy_on_another_topic_is_laid_aside() {
        var copies =
                Map.of(
                        tasks, Channel.tasks(FEDERATION, SOUTH),
                        replies, Channel.replies(FEDERATION, SOUTH),
                        presence, Channel.presence(FEDERATION, SOUTH));

        copies.forEach((road, from) ->
                laidAside(road, host.write(road.topic(), host.first(from.topic())), "forged"));
    }

    @Test
    @Order(6)
    void a_copy_on_its_own_topic_does_nothing_and_is_remembered() {
        var before = fort.question(answered);
        for (var road : List.of(tasks, replies)) {
            var offset = host.write(road.topic(), host.first(road.topic()));

            await().atMost(RunningFederation.PATIENCE)
                    .until(() -> remembered(road, "message-repeated", offset));
            assertThat(letters(road, offset)).isEmpty();
        }
        assertThat(fort.tasks("north", answered)).hasSize(1);
        assertThat(fort.question(answered)).isEqualTo(before);
    }

    @Test
    @Order(7)
    void what_was_passed_over_is_handled_when_a_person_replays_it() {
        var coordinator = writer(tasks);
        var passedOver = database(tasks).withNextNumber(tasks.topic(), number -> number);
        say(tasks, number -> coordinator.close(tasks.channel(), number, tasks.body()));
        var late = coordinator.close(tasks.channel(), passedOver, tasks.body());
        var offset = host.write(tasks.topic(), bytes(late));
        var letter = awaitLetter(tasks, offset);
        assertThat(letter.path("reason").asText()).isEqualTo("out-of-order");
        assertThat(audit(tasks, "channel-gap")).hasSize(1);

        var replayed = decide(tasks, letter, "replay").ok();

        assertThat(replayed.path("outcome").asText()).isEqualTo("handled");
        assertThat(replayed.path("state").asText()).isEqualTo("replayed");
        assertThat(remembered(tasks, "dead-letter-replayed", offset)).isTrue();
    }

    @Test
    @Order(8)
    void the_broker_refuses_what_another_writes_and_what_is_too_large() {
        try (var south = new BrokerClient(fort.broker("south"))) {
            for (var road : roads) {
                assertThatThrownBy(() -> south.write(road.topic(), bytes(road.body())))
                        .hasRootCauseInstanceOf(TopicAuthorizationException.class);
            }
            var own = Channel.replies(FEDERATION, SOUTH).topic();
            assertThatThrownBy(() -> south.write(own, new byte[TEN_MEGABYTES]))
                    .hasRootCauseInstanceOf(RecordTooLargeException.class);
        }
        for (var road : roads) {
            assertThatThrownBy(() -> host.write(road.topic(), new byte[TEN_MEGABYTES]))
                    .hasRootCauseInstanceOf(RecordTooLargeException.class);
        }
    }

    @Test
    @Order(9)
    void a_large_card_and_a_clock_that_runs_ahead_are_taken_as_they_are() {
        var description = "The harbours of the north. ".repeat(6_000);
        var card = new Lies(NORTH, SOUTH).card(description, 59.9);
        var ahead = new Heartbeat(NORTH, Instant.now().plus(Duration.ofDays(900)));

        for (var message : List.of(card, ahead)) {
            var body = Wire.write(message);
            say(presence, number -> writer(presence).close(presence.channel(), number, body));
        }

        await().atMost(RunningFederation.PATIENCE)
                .until(() -> node("north").path("description").asText().equals(description));
        assertThat(Instant.parse(node("north").path("lastSeen").asText()))
                .isBefore(Instant.now().plusSeconds(1));
    }

    @Order(10)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "{\"description\":null,\"topics\":[]}",
                "{\"description\":\"x\",\"topics\":null}",
                "{\"description\":\"x\",\"topics\":[null]}",
                "{\"description\":\"x\",\"topics\":[{\"title\":null,\"phrases\":[]}]}",
                "{\"description\":\"x\",\"topics\":[{\"title\":\"x\",\"phrases\":[null]}]}",
                "{\"description\":\"\\u0000\",\"topics\":[]}",
                "{\"description\":\"\\ud800\",\"topics\":[]}",
                "{\"description\":{\"a\":1},\"topics\":\"x\"}"
            })
    void a_text_that_is_no_card_is_refused_and_changes_nothing(String body) {
        var operator = fort.operator("north");
        var before = operator.get("/api/card");

        var answer = operator.tryPut("/api/card", body);

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(operator.get("/api/card")).isEqualTo(before);
    }

    @Test
    @Order(11)
    void a_card_too_deep_or_too_large_is_refused() {
        var operator = fort.operator("north");
        var deep = "{\"description\":" + "[".repeat(100_000);
        var large = Map.of("description", "whale ".repeat(40_000), "topics", List.of());

        assertThat(operator.tryPut("/api/card", deep).status()).isBetween(400, 499);
        assertThat(operator.tryPut("/api/card", large).status()).isBetween(400, 499);
    }

    @Test
    @Order(12)
    void after_all_that_people_are_answered_and_nothing_fell_over() {
        var question = fort.ask("Who keeps the harbour of Bergsund?", "all");

        var seen = fort.awaitQuestion(question, HostileIT::closed);

        assertThat(status(seen, "north")).isEqualTo("replied");
        assertThat(status(seen, "south")).isEqualTo("replied");
        for (var agent : List.of("coordinator", "north", "south")) {
            assertThat(fort.site(agent, "admin").get("/api/dead-letters").path("deadLetters"))
                    .as("what nobody decided about at " + agent)
                    .isEmpty();
        }
        assertThat(fort.supervisor().report().parts()).allMatch(part -> part.restarts() == 0);
    }

    private static void laidAside(Road road, long offset, String reason) {
        var letter = awaitLetter(road, offset);
        assertThat(letter.path("reason").asText())
                .as(letter.path("explanation").asText())
                .isEqualTo(reason);
        assertThat(letter.path("explanation").asText()).isNotBlank().hasSizeLessThan(300);
        assertThat(remembered(road, "message-refused", offset)).isTrue();

        var again = typed(road, letter, "replay");
        assertThat(again.path("outcome").asText()).startsWith("refused again");
        assertThat(again.path("state").asText()).isEqualTo("open");

        assertThat(typed(road, letter, "show").path("topic").asText()).isEqualTo(road.topic());
        assertThat(typed(road, letter, "drop", "--yes").path("state").asText())
                .isEqualTo("dropped");
        assertThat(decide(road, letter, "drop").code()).isEqualTo("already-decided");
    }

    /** As {@code ./kaya dead-letters} does it. */
    private static JsonNode typed(Road road, JsonNode letter, String verb, String... more) {
        var words = new ArrayList<>(List.of("dead-letters", verb, letter.path("id").asText()));
        if (!road.reader().equals("coordinator")) words.addAll(List.of("--node", road.reader()));
        words.addAll(List.of(more));
        return CommandLine.json(fort.folder(), words.toArray(String[]::new));
    }

    private static Site.Answer decide(Road road, JsonNode letter, String what) {
        var path = "/api/dead-letters/" + letter.path("id").asText() + "/" + what;
        return fort.site(road.reader(), "admin").tryPost(path, Site.nothing());
    }

    private static JsonNode awaitLetter(Road road, long offset) {
        return await().alias("offset %d of %s".formatted(offset, road.topic()))
                .atMost(RunningFederation.PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> letters(road, offset), found -> !found.isEmpty())
                .getFirst();
    }

    private static List<JsonNode> letters(Road road, long offset) {
        var letters = fort.site(road.reader(), "admin").get("/api/dead-letters");
        return all(letters, "deadLetters").stream()
                .filter(one -> one.path("topic").asText().equals(road.topic()))
                .filter(one -> one.path("offset").asLong() == offset)
                .toList();
    }

    private static boolean remembered(Road road, String type, long offset) {
        return audit(road, type).stream()
                .map(entry -> entry.path("details"))
                .filter(one -> one.path("channel").asText().equals(road.topic()))
                .anyMatch(one -> one.path("offset").asLong() == offset);
    }

    private static List<JsonNode> audit(Road road, String type) {
        return all(fort.auditor(road.reader()).get("/api/audit?limit=500&type=" + type), "entries");
    }

    private static Stream<Arguments> told(Road road, List<Lie> lies) {
        return lies.stream().map(lie -> Arguments.of(road, lie.name(), lie));
    }

    private static Party writer(Road road) {
        return Party.registered(fort.folder(), road.writer());
    }

    private static PartyRows database(Road road) {
        return new PartyRows(fort.folder(), road.writer());
    }

    private static long say(Road road, LongFunction<String> value) {
        return database(road)
                .withNextNumber(
                        road.topic(),
                        number -> host.write(road.topic(), bytes(value.apply(number))));
    }

    private static byte @Nullable [] bytes(@Nullable String value) {
        return value == null ? null : value.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static TaskId taskOf(String node) {
        return TaskId.of(fort.tasks(node, answered).getFirst().path("id").asText());
    }

    private static JsonNode node(String id) {
        return all(fort.user().get("/api/nodes"), "nodes").stream()
                .filter(one -> one.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static boolean closed(JsonNode question) {
        return question.path("state").asText().equals("closed");
    }

    private static Path write(Path folder) throws IOException {
        for (var node : List.of("north", "south")) {
            for (var town : List.of("Almvik", "Bergsund")) {
                Files.createDirectories(folder.resolve(node));
                Files.writeString(
                        folder.resolve(node).resolve(town + ".md"),
                        "# %s\n\nThe harbour of %s is kept by the %s guild of pilots.\n"
                                .formatted(town, town, node));
            }
        }
        Files.writeString(
                folder.resolve("open.yaml"),
                """
                policy: open
                admission: [{id: any, when: 'request.purpose != ""', effect: accept}]
                release: [{id: all, when: 'draft.claims >= 0', effect: approve, grantedBy: operator, until: 2099-12-31}]
                """);
        return Files.writeString(
                folder.resolve("fort.yaml"),
                """
                federation: fort
                purposes: [AcademicResearch]
                nodes:
                  - {id: north, organisation: North Harbours, documents: north, policy: open.yaml}
                  - {id: south, organisation: South Harbours, documents: south, policy: open.yaml}
                """);
    }
}
