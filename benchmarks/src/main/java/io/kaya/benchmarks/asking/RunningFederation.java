package io.kaya.benchmarks.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaya.benchmarks.chaos.PartyDatabase;
import io.kaya.cli.http.Agent;
import io.kaya.cli.http.EventStream;
import io.kaya.sandbox.accounts.AccountBook;
import io.kaya.sandbox.broker.BrokerAccounts;
import io.kaya.sandbox.federation.FederationFile;
import io.kaya.sandbox.supervisor.Installation;
import io.kaya.sandbox.supervisor.Kind;
import io.kaya.sandbox.supervisor.PartReport;
import io.kaya.sandbox.supervisor.Phase;
import io.kaya.sandbox.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A federation of real processes, asked over HTTP like any other. */
public final class RunningFederation implements AutoCloseable {
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
        return start(home, federationFile, installed());
    }

    public static Installation installed() {
        return Installation.in(Path.of(System.getProperty("kaya.root", "")).toAbsolutePath());
    }

    public static RunningFederation start(Path home, Path federationFile, Installation installation)
            throws IOException, InterruptedException {
        var supervisor =
                Supervisor.open(home, FederationFile.read(federationFile), installation)
                        .closeOnExit();
        supervisor.start(part ->
                System.err.printf(
                        "  %s %s%n", part.name(), part.state().name().toLowerCase(Locale.ROOT)));
        return new RunningFederation(home, supervisor);
    }

    /**
     * Starts one on these documents, and waits until all are indexed and every card is approved.
     */
    public static RunningFederation started(Library library, Path folder)
            throws IOException, InterruptedException {
        System.err.printf("Starting a federation of %d%n", library.nodeIds().size());
        var federation = start(folder.resolve("home"), library.write());
        federation.awaitDocuments(library);
        library.nodeIds().forEach(federation::approveCard);
        federation.awaitCards(library.nodeIds().size());
        return federation;
    }

    /** What came back for one question. */
    public record Outcome(
            String id,
            JsonNode answer,
            JsonNode claims,
            Map<String, String> nodes,
            double seconds) {
        String text() {
            return answer.path("text").asText();
        }

        /** Every node had its say. */
        public boolean complete() {
            return answer.has("sentences") && SETTLED.containsAll(nodes.values());
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
    public Outcome ask(String text, List<String> nodes) {
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
                id,
                answered.path("answer"),
                answered.path("claims"),
                statuses,
                (System.nanoTime() - started) / 1e9);
    }

    /** Of the coordinator and each node. */
    public Map<String, Double> residentMiB() throws IOException {
        var memory = new TreeMap<String, Double>();
        for (var part : supervisor.report().parts()) {
            var pid = part.pid();
            if (pid == null || part.url() == null) continue;
            try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
                var kibibytes =
                        lines.filter(line -> line.startsWith("VmRSS:"))
                                .map(line -> line.replaceAll("\\D", ""))
                                .findFirst()
                                .orElseThrow();
                memory.put(part.name(), Long.parseLong(kibibytes) / 1024.0);
            }
        }
        return memory;
    }

    /** What planner, search, answerer and composer took; of the nodes, the slowest. */
    public double thinkingMillis(String question) {
        var atCoordinator = thoughts("coordinator", question).mapToDouble(one -> one).sum();
        var atNodes =
                nodes().stream()
                        .flatMap(node -> thoughts(node, question))
                        .mapToDouble(one -> one)
                        .max()
                        .orElse(0);
        return atCoordinator + atNodes;
    }

    /** Of all parties, since the database was made: those that changed something. */
    public long writingTransactions() throws SQLException {
        try (var connection = databases().getFirst().connect();
                var row =
                        connection
                                .createStatement()
                                .executeQuery("select pg_current_xact_id()::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The coordinator's first. */
    public List<PartyDatabase> databases() {
        return Stream.concat(Stream.of("coordinator"), nodes().stream())
                .map(party -> PartyDatabase.of(home, party))
                .toList();
    }

    /** What a Kafka client needs that may do everything. */
    public Map<String, Object> brokerAdmin() {
        var server = "127.0.0.1:" + supervisor.report().part("broker").orElseThrow().port();
        return BrokerAccounts.of(home.resolve("kafka")).client("admin", server);
    }

    /** The keys of one party, which nobody else has outside of a sandbox. */
    public Path keys(String party) {
        return home.resolve("keys").resolve(party + ".jwks");
    }

    /** Where a node's operator puts lists of what is protected. */
    public Path lists(String node) {
        return home.resolve("agents").resolve(node).resolve("protected");
    }

    /** The file by which the parties know each other. */
    public Path publicKeys() {
        return home.resolve("keys/parties.json");
    }

    public void start(String part) throws InterruptedException {
        if (supervisor.start(part) != Phase.READY) {
            throw new IllegalStateException(part + " did not start; see its log below " + home);
        }
    }

    public void stop(String part) throws InterruptedException {
        supervisor.stop(part);
    }

    private List<String> nodes() {
        return supervisor.report().parts().stream()
                .filter(part -> part.kind() == Kind.NODE)
                .map(PartReport::name)
                .toList();
    }

    private Stream<Double> thoughts(String agent, String question) {
        var entries = agent(agent, "auditor").get("/api/audit?question=" + question);
        return StreamSupport.stream(entries.path("entries").spliterator(), false)
                .map(entry -> entry.path("details").path("thoughtMillis"))
                .filter(took -> !took.isMissingNode())
                .map(took -> Double.parseDouble(took.asText()));
    }

    void awaitDocuments(Library library) throws IOException {
        for (var node : library.nodeIds()) awaitDocuments(node, library.documentsAt(node));
    }

    /** Waits until a node has indexed exactly this many documents, and told so on its card. */
    public void awaitDocuments(String node, int documents) {
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
        await(nodes, node -> node.path("topics").size() > 0);
    }

    /** Waits until so many nodes are online. */
    public void awaitOnline(int nodes) {
        await(nodes, _ -> true);
    }

    private void await(int nodes, Predicate<JsonNode> wanted) {
        var until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < until) {
            var ready =
                    StreamSupport.stream(cards().spliterator(), false)
                            .filter(node -> node.path("presence").asText().equals("online"))
                            .filter(wanted)
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

    /** An agent, as somebody with this account meets it. */
    public Agent agent(String name, String account) {
        var found =
                AccountBook.read(home.resolve("accounts.json")).find(name, account).orElseThrow();
        var url = supervisor.report().part(name).orElseThrow().url();
        return new Agent(name, Objects.requireNonNull(url), account, found.password());
    }
}
