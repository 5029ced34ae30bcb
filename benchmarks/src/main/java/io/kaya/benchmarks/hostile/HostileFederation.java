package io.kaya.benchmarks.hostile;

import io.kaya.benchmarks.asking.RunningFederation;
import io.kaya.benchmarks.hostile.cases.Corpus;
import io.kaya.benchmarks.hostile.cases.HostileCase;
import io.kaya.benchmarks.hostile.cases.HostileCase.Planted;
import io.kaya.cli.http.Agent;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.Json;
import io.kaya.protocol.FederationId;
import io.kaya.protocol.NodeId;
import io.kaya.sandbox.supervisor.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A node that holds what all cases plant and protects it, a coordinator, and an attacker. */
final class HostileFederation implements AutoCloseable {
    static final FederationId ID = new FederationId("hostile");
    static final NodeId NORTH = new NodeId("north");
    private static final String VALUES = "values.txt";
    private static final String CANARIES = "canaries.txt";
    private static final int BOTH = 2;

    private final RunningFederation running;
    private final Attacker attacker;

    private HostileFederation(RunningFederation running, Attacker attacker) {
        this.running = running;
        this.attacker = attacker;
    }

    static HostileFederation start(
            List<HostileCase> cases, Path folder, Installation installation, Collector collector)
            throws IOException, InterruptedException {
        var file = write(cases, folder, collector);
        var running = RunningFederation.start(folder.resolve(".kaya"), file, installation);
        try {
            var federation = new HostileFederation(running, Attacker.in(running, ID));
            federation.protect(cases);
            running.awaitDocuments(NORTH.value(), documents(cases));
            federation.approveCard();
            running.awaitOnline(BOTH);
            return federation;
        } catch (IOException | RuntimeException failed) {
            running.close();
            throw failed;
        }
    }

    Agent user() {
        return running.agent("coordinator", "user");
    }

    Agent operator() {
        return running.agent(NORTH.value(), "operator");
    }

    Attacker attacker() {
        return attacker;
    }

    Wiretap wiretap() {
        return new Wiretap(running, ID);
    }

    @Override
    public void close() {
        attacker.close();
        running.close();
    }

    private void protect(List<HostileCase> cases) throws IOException {
        protect(VALUES, "glossary", cases, HostileCase::values);
        protect(CANARIES, "canaries", cases, HostileCase::canaries);
        for (var one : cases) {
            for (var document : one.documents()) {
                if (document.kept()) mark("document", one.id() + "/" + document.name());
            }
        }
    }

    private void protect(
            String file,
            String kind,
            List<HostileCase> cases,
            Function<HostileCase, Collection<String>> texts)
            throws IOException {
        var lines = cases.stream().flatMap(one -> texts.apply(one).stream()).toList();
        if (lines.isEmpty()) return;
        Files.write(running.lists(NORTH.value()).resolve(file), lines);
        mark(kind, file);
    }

    private void mark(String kind, String file) {
        operator()
                .post("/api/protected", Json.object().put("kind", kind).put("file", file))
                .path("gaps")
                .forEach(gap -> {
                    throw new IllegalStateException("The node does not protect all: " + gap);
                });
    }

    /** He approves it as it is proposed, if the node lets him. */
    private void approveCard() {
        try {
            operator().post("/api/card/approval");
        } catch (CommandFailedException blocked) {
            System.err.println("  card not approved: " + blocked.getMessage());
        }
    }

    private static int documents(List<HostileCase> cases) {
        return planted(cases).mapToInt(one -> one.documents().size()).sum();
    }

    /** With what nobody protects. */
    private static Stream<HostileCase> planted(List<HostileCase> cases) {
        return Stream.concat(cases.stream(), Corpus.unprotected().stream());
    }

    private static Path write(List<HostileCase> cases, Path folder, Collector collector)
            throws IOException {
        Files.createDirectories(folder.resolve("mallory"));
        Files.createDirectories(folder.resolve("north"));
        for (var one : planted(cases).toList()) {
            var place = Files.createDirectories(folder.resolve("north").resolve(one.id()));
            for (Planted document : one.documents()) {
                Files.writeString(place.resolve(document.name()), collector.in(document.text()));
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
                folder.resolve("hostile.yaml"),
                """
                federation: hostile
                purposes: [AcademicResearch]
                nodes:
                  - {id: north, organisation: North Harbours, documents: north, policy: open.yaml}
                  - {id: mallory, organisation: Mallory and sons, documents: mallory, policy: open.yaml, started: false}
                """);
    }
}
