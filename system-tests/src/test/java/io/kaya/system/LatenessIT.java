package io.kaya.system;

import static io.kaya.system.RunningFederation.all;
import static io.kaya.system.RunningFederation.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.benchmarks.chaos.Harbours;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whoever comes late, comes twice, or remembers less than it did: each task has one outcome. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LatenessIT {
    private static final Set<String> ENDS =
            Set.of("released", "nothing-found", "refused", "withheld", "expired", "withdrawn");

    static RunningFederation port;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        port = RunningFederation.harbours("port");
    }

    @AfterAll
    static void stop() {
        if (port != null) port.close();
    }

    @Test
    @Order(1)
    void a_node_that_comes_back_after_the_deadline_works_on_nothing_and_says_so() throws Exception {
        var held = askUntilSoon("careful");
        port.awaitReview("careful", held);
        port.supervisor().stop("careful");
        var missed = askUntilSoon("careful");
        port.awaitQuestion(missed, LatenessIT::closed);
        port.awaitQuestion(held, LatenessIT::closed);
        assertThat(status(port.question(held), "careful")).isEqualTo("silent");
        assertThat(status(port.question(missed), "careful")).isEqualTo("silent");

        port.supervisor().start("careful");

        port.awaitQuestion(held, now -> status(now, "careful").equals("expired"));
        assertThat(ends("careful", held)).containsExactly("expired");
        await().atMost(RunningFederation.PATIENCE).until(() -> !letters("careful").isEmpty());
        assertThat(letters("careful"))
                .singleElement()
                .matches(letter -> letter.path("reason").asText().equals("expired"));
        port.awaitQuestion(missed, now -> status(now, "careful").equals("expired"));
        assertThat(ends("careful", missed)).containsExactly("expired");
        drop("careful");
    }

    @Test
    @Order(2)
    void a_node_that_comes_back_after_a_withdrawal_gives_back_what_it_had_and_what_it_finds()
            throws Exception {
        var held = port.ask("Who keeps the harbour of Almvik?", "careful");
        port.awaitReview("careful", held);
        port.supervisor().stop("careful");
        var missed = port.ask("Who keeps the harbour of Bergsund?", "careful");
        for (var question : List.of(held, missed)) {
            await().until(() -> !status(port.question(question), "careful").equals("not asked"));
            port.user().post("/api/questions/" + question + "/withdrawal", Site.nothing());
        }

        port.supervisor().start("careful");

        for (var question : List.of(held, missed)) {
            port.awaitQuestion(question, now -> status(now, "careful").equals("withdrawn"));
            assertThat(ends("careful", question)).containsExactly("withdrawn");
        }
        assertThat(all(port.operator("careful").get("/api/reviews?state=pending"), "reviews"))
                .isEmpty();
        nothingIsOpen();
    }

    @Test
    @Order(3)
    void parties_that_read_everything_again_do_nothing_again() throws Exception {
        var before = answered(ask("quick"));
        var starts =
                Map.of(
                        "quick", "update reader_position set next_offset = 0, last_number = 0",
                        "coordinator", "update reader_position set next_offset = 0");
        for (var agent : starts.keySet()) {
            port.supervisor().stop(agent);
            database(agent).execute(starts.get(agent));
            port.supervisor().start(agent);
        }

        var after = answered(ask("quick"));

        before.forEach(LatenessIT::endedOnce);
        after.forEach(LatenessIT::endedOnce);
        for (var agent : starts.keySet()) {
            assertThat(audit(agent, "message-repeated")).as(agent).isNotEmpty();
        }
        nothingIsOpen();
    }

    @Test
    @Order(4)
    void of_two_replicas_killed_in_turn_one_speaks_and_nothing_is_lost_or_doubled() {
        try (var node = Replica.start(port, "quick");
                var coordinator = Replica.start(port, "coordinator")) {
            var questions = new ArrayList<>(ask("quick", "careful"));
            port.supervisor().kill("quick");
            questions.addAll(ask("quick", "careful"));
            coordinator.kill();
            node.kill();
            coordinator.start();
            node.start();
            port.supervisor().kill("coordinator");
            await().atMost(RunningFederation.PATIENCE)
                    .ignoreExceptions()
                    .until(() -> questions.addAll(ask("quick", "careful")));

            approveUntilClosed(questions);

            questions.forEach(LatenessIT::endedOnce);
        }
        nothingIsOpen();
    }

    @Test
    @Order(5)
    void a_node_whose_database_is_of_yesterday_stops_until_a_person_decides_and_is_heard()
            throws Exception {
        var server = new DatabaseServer(port.folder(), port.port("postgres"));
        port.supervisor().stop("quick");
        server.copy("quick", "quick-yesterday");
        port.supervisor().start("quick");
        var before = port.auditor("quick").get("/api/audit/head").path("size").asLong();
        var lost = answered(ask("quick"));
        var shown = lost.stream().map(port::question).toList();
        await().alias("what the host cosigned of it")
                .atMost(RunningFederation.PATIENCE)
                .until(() -> cosignedOf("quick") > before + 4);
        port.supervisor().stop("quick");
        server.copy("quick-yesterday", "quick");

        port.supervisor().start("quick");
        await().alias("what quick signed and forgot")
                .atMost(RunningFederation.PATIENCE)
                .until(() ->
                        alarms("quick").stream().anyMatch(Set.of("behind", "diverged")::contains));
        port.site("quick", "admin").post("/api/audit/loss", Map.of("reason", "a disk broke"));
        var today = answered(ask("quick"));

        assertThat(audit("quick", "loss-accepted")).hasSize(1);
        assertThat(port.auditor("quick").post("/api/audit/check", Site.nothing()).path("faults"))
                .isEmpty();
        await().alias("what the host saw of it")
                .atMost(Duration.ofMinutes(2))
                .until(() -> alarms("coordinator").contains("renewed"));
        today.forEach(LatenessIT::endedOnce);
        assertThat(
                        audit("quick", "channel-behind").stream()
                                .map(entry -> entry.path("details").path("channel").asText()))
                .contains("kaya.harbours.replies.quick", "kaya.harbours.presence.quick");
        await().alias("what quick did again")
                .atMost(RunningFederation.PATIENCE)
                .until(() -> letters("coordinator").size() == lost.size());
        assertThat(letters("coordinator"))
                .allMatch(letter -> letter.path("reason").asText().equals("poison"))
                .allMatch(letter -> letter.path("explanation").asText().contains("another end"));
        assertThat(lost.stream().map(port::question).toList()).isEqualTo(shown);
        for (var question : lost) {
            assertThat(gathered(question)).hasSize(1);
        }
        drop("coordinator");
        nothingIsOpen();
    }

    private static List<String> alarms(String party) {
        return all(port.auditor(party).get("/api/audit/alarms"), "alarms").stream()
                .map(alarm -> alarm.path("kind").asText())
                .toList();
    }

    private static long cosignedOf(String party) {
        return all(port.auditor(party).get("/api/audit/head"), "cosigned").stream()
                .filter(one -> one.path("witness").asText().equals("coordinator"))
                .mapToLong(one -> one.path("size").asLong())
                .findFirst()
                .orElse(0);
    }

    private static String askUntilSoon(String node) {
        var body =
                Map.of(
                        "text", "Who keeps the harbour of Almvik?",
                        "nodes", List.of(node),
                        "deadline", "PT10S");
        return port.user().post("/api/questions", body).path("id").asText();
    }

    private static List<String> ask(String... nodes) {
        return Harbours.TOWNS.stream()
                .limit(4)
                .map(town -> port.ask("Who keeps the harbour of " + town + "?", nodes))
                .toList();
    }

    private static List<String> answered(List<String> questions) {
        for (var question : questions) {
            var seen = port.awaitQuestion(question, LatenessIT::closed);
            assertThat(status(seen, "quick")).isEqualTo("replied");
        }
        return questions;
    }

    private static void approveUntilClosed(List<String> questions) {
        await().atMost(RunningFederation.PATIENCE.multipliedBy(2))
                .ignoreExceptions() // a killed part answers nothing for a while
                .until(() -> {
                    var operator = port.operator("careful");
                    for (var line : all(operator.get("/api/reviews?state=pending"), "reviews")) {
                        var path = "/api/reviews/" + line.path("id").asText();
                        var digest = operator.get(path).path("outgoing").path("digest").asText();
                        operator.tryPost(path + "/approval", Map.of("digest", digest));
                    }
                    return questions.stream().allMatch(id -> closed(port.question(id)));
                });
    }

    /** Of each node that was asked: one task, one end, gathered once. */
    private static void endedOnce(String question) {
        var nodes = all(port.question(question), "nodes");
        assertThat(gathered(question)).as("gathered of " + question).hasSize(nodes.size());
        for (var node : nodes) {
            var name = node.path("id").asText();
            assertThat(node.path("status").asText()).isEqualTo("replied");
            assertThat(port.tasks(name, question)).as(question + " at " + name).hasSize(1);
            assertThat(ends(name, question)).as(question + " at " + name).hasSize(1);
        }
    }

    private static List<JsonNode> gathered(String question) {
        return port.audit("coordinator", question).stream()
                .filter(entry -> entry.path("type").asText().equals("gathered"))
                .toList();
    }

    private static List<String> ends(String node, String question) {
        return port.audit(node, question).stream()
                .map(entry -> entry.path("type").asText())
                .filter(ENDS::contains)
                .toList();
    }

    private static List<JsonNode> audit(String agent, String type) {
        return all(port.auditor(agent).get("/api/audit?limit=500&type=" + type), "entries");
    }

    private static List<JsonNode> letters(String agent) {
        return all(port.site(agent, "admin").get("/api/dead-letters"), "deadLetters");
    }

    private static void drop(String agent) {
        for (var letter : letters(agent)) {
            var path = "/api/dead-letters/" + letter.path("id").asText() + "/drop";
            port.site(agent, "admin").post(path, Site.nothing());
        }
    }

    private static void nothingIsOpen() {
        for (var agent : List.of("coordinator", "quick", "careful")) {
            assertThat(letters(agent)).as(agent).isEmpty();
            await().alias("outbox of " + agent)
                    .until(() ->
                            database(agent)
                                            .number(
                                                    "select count(*) from outbox where state in"
                                                            + " ('PENDING', 'SEALED')")
                                    == 0);
        }
    }

    private static PartyRows database(String agent) {
        return new PartyRows(port.folder(), agent);
    }

    private static boolean closed(JsonNode question) {
        return question.path("state").asText().equals("closed");
    }
}
