package io.kaya.benchmarks.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaya.cli.http.Agent;
import io.kaya.cli.http.EventStream;
import io.kaya.sandbox.accounts.AccountBook;
import io.kaya.sandbox.federation.FederationFile;
import io.kaya.sandbox.supervisor.Installation;
import io.kaya.sandbox.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;

/** A federation of real processes, asked over HTTP like any other. */
final class RunningFederation implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Set<String> SETTLED =
            Set.of(
                    "replied",
                    "replied-redacted",
                    "nothing-found",
                    "refused",
                    "withheld",
                    "expired",
                    "withdrawn",
                    "failed",
                    "under-review");

    private final ObjectMapper json = new ObjectMapper();
    private final Path home;
    private final Supervisor supervisor;
    private final Agent coordinator;

    private RunningFederation(Path home, Supervisor supervisor) {
        this.home = home;
        this.supervisor = supervisor;
        this.coordinator = agent("coordinator", "user");
    }

    static RunningFederation start(Path home, Path federationFile)
            throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("kaya.root", "")).toAbsolutePath();
        var supervisor =
                Supervisor.open(home, FederationFile.read(federationFile), Installation.in(root))
                        .closeOnExit();
        supervisor.start(part ->
                System.err.printf(
                        "  %s %s%n", part.name(), part.state().name().toLowerCase(Locale.ROOT)));
        return new RunningFederation(home, supervisor);
    }

    /** What came back for one question. */
    record Outcome(JsonNode answer, JsonNode claims, Map<String, String> nodes, double seconds) {
        String text() {
            return answer.path("text").asText();
        }

        boolean abstained() {
            return answer.path("abstained").asBoolean(true);
        }

        int sentences() {
            return answer.path("sentences").size();
        }

        long replies() {
            return nodes.values().stream().filter(status -> status.startsWith("replied")).count();
        }

        long heldForAPerson() {
            return nodes.values().stream().filter("under-review"::equals).count();
        }

        /**
         * @param sentences how many of the answer's first sentences to look at
         */
        boolean cites(String node, int sentences) {
            var cited = new HashSet<Integer>();
            for (int i = 0; i < Math.min(sentences, sentences()); i++) {
                answer.path("sentences")
                        .get(i)
                        .path("citations")
                        .forEach(n -> cited.add(n.asInt()));
            }
            return StreamSupport.stream(claims.spliterator(), false)
                    .anyMatch(claim ->
                            cited.contains(claim.path("n").asInt())
                                    && claim.path("node").asText().equals(node));
        }
    }

    /**
     * @param nodes ids, or the one word {@code all}, or empty for the planner to decide
     */
    Outcome ask(String text, List<String> nodes) {
        var started = System.nanoTime();
        var request = json.createObjectNode().put("text", text).put("deadline", "PT5M");
        nodes.forEach(request.withArray("nodes")::add);
        var id = coordinator.post("/api/questions", request).path("id").asText();
        var statuses = new HashMap<String, String>();
        JsonNode answered = json.createObjectNode();
        try (var stream =
                new EventStream(
                        coordinator, "/api/questions/" + id + "/events", Duration.ofSeconds(30))) {
            while (System.nanoTime() - started < LONGEST.toNanos()) {
                var event = stream.next(Duration.ofSeconds(5)).orElse(null);
                if (event == null) {
                    continue;
                }
                switch (event.name()) {
                    case "node" ->
                            statuses.put(
                                    event.data().path("id").asText(),
                                    event.data().path("status").asText());
                    case "answer" -> answered = event.data();
                    default -> {}
                }
                var done =
                        event.name().equals("end")
                                || (answered.has("answer")
                                        && SETTLED.containsAll(statuses.values()));
                if (done
                        && (event.name().equals("end") || statuses.containsValue("under-review"))) {
                    break;
                }
            }
        }
        return new Outcome(
                answered.path("answer"),
                answered.path("claims"),
                statuses,
                (System.nanoTime() - started) / 1e9);
    }

    /** Waits until a node has indexed exactly this many documents, and told so on its card. */
    void awaitDocuments(String node, int documents) {
        var agent = agent(node, "operator");
        var until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < until) {
            var view = agent.get("/api/documents");
            if (view.path("documents").size() == documents
                    && view.path("progress").path("state").asText().equals("idle")
                    && agent.get("/api/card").path("proposed").path("topics").size()
                            >= Math.min(documents, 1)) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        throw new IllegalStateException(
                "Node " + node + " did not index its " + documents + " documents in ten minutes");
    }

    void approveCard(String node) {
        agent(node, "operator").post("/api/card/approval");
    }

    void awaitCards(int nodes) {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < until) {
            var ready =
                    StreamSupport.stream(cards().spliterator(), false)
                            .filter(node ->
                                    node.path("presence").asText().equals("online")
                                            && node.path("topics").size() > 0)
                            .count();
            if (ready == nodes) {
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
        throw new IllegalStateException("Not all nodes came online with a card in two minutes");
    }

    JsonNode cards() {
        return coordinator.get("/api/nodes").path("nodes");
    }

    @Override
    public void close() {
        supervisor.close();
    }

    private Agent agent(String name, String account) {
        var found =
                AccountBook.read(home.resolve("accounts.json")).find(name, account).orElseThrow();
        var url = supervisor.report().part(name).orElseThrow().url();
        return new Agent(name, Objects.requireNonNull(url), account, found.password());
    }
}
