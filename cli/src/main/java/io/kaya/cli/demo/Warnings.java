package io.kaya.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.home.Agents;
import io.kaya.cli.output.Json;
import io.kaya.sandbox.supervisor.FederationReport;
import io.kaya.sandbox.supervisor.PartReport;
import io.kaya.sandbox.supervisor.Phase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the agents' own checks, their clocks and the disk say of a federation that runs. */
final class Warnings {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long SLOW_MILLIS = 1_000;
    private static final long ROOM = 1L << 30;

    private Warnings() {}

    /**
     * @param nodes as the coordinator tells of them; empty when it does not
     */
    static List<Warning> of(FederationReport report, JsonNode nodes, Path home) {
        var warnings = new ArrayList<Warning>();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            agents(report).forEach(agent -> warnings.addAll(ofAgent(client, agent)));
        }
        for (var node : nodes) {
            if (node.hasNonNull("clockAheadSeconds")) warnings.add(clock(node));
        }
        warnings.addAll(disk(home));
        return warnings;
    }

    private static Stream<PartReport> agents(FederationReport report) {
        return report.parts().stream()
                .filter(Agents::started)
                .filter(part -> part.state() == Phase.READY);
    }

    private static List<Warning> ofAgent(HttpClient client, PartReport agent) {
        var address = URI.create(Objects.requireNonNull(agent.url()) + "/q/health/ready");
        try {
            var asked = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
            var reply = client.send(asked, BodyHandlers.ofString());
            return ofChecks(agent.name(), Json.MAPPER.readTree(reply.body()));
        } catch (IOException silent) {
            return List.of(
                    new Warning(
                            agent.name(),
                            "silent",
                            "does not say how it is; look into " + agent.log()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }

    private static List<Warning> ofChecks(String agent, JsonNode health) {
        var warnings = new ArrayList<Warning>();
        for (var check : health.path("checks")) {
            var data = check.path("data");
            if (check.path("status").asText().equals("UP")) {
                var took = data.path("commitMillis").asLong();
                if (took > SLOW_MILLIS) warnings.add(slow(agent, took));
                if (data.has("trouble")) warnings.add(of(agent, data));
            } else {
                warnings.add(trouble(agent, check));
            }
        }
        return warnings.stream().distinct().toList();
    }

    private static Warning trouble(String agent, JsonNode check) {
        var data = check.path("data");
        var kind =
                Stream.of("trouble", "relay", "reader")
                        .map(key -> data.path(key).asText())
                        .filter(word -> !List.of("", "running", "standby").contains(word))
                        .findFirst()
                        .orElse(check.path("name").asText());
        return new Warning(agent, kind, said(kind));
    }

    private static String said(String kind) {
        return switch (kind) {
            case "database-full" ->
                    "cannot store anything: its database has no room left. Free space on that disk; it goes on by itself";
            case "database-away" ->
                    "cannot reach its database. It goes on by itself when that is back";
            case "database-halted" ->
                    "does nothing until somebody decides about its audit log ('./kaya audit alarms')";
            case "database-busy" -> "gets no connection or memory from its database";
            case "broker-away" ->
                    "cannot reach the broker. Its messages wait, and go out when that is back";
            case "broker-refuses" -> "is refused by the broker; check its account there";
            default -> "is not well (" + kind + "); its log says more";
        };
    }

    private static Warning of(String agent, JsonNode data) {
        var kind = Json.text(data, "trouble");
        return kind.startsWith("log-") ? log(agent, kind, data) : policy(agent, kind, data);
    }

    private static Warning log(String agent, String kind, JsonNode data) {
        var where = Json.text(data, "where");
        var what =
                switch (kind) {
                    case "log-halted" ->
                            "does nothing, because its audit log has lost what it once signed; './kaya audit alarms' shows it, and './kaya audit accept-loss' lets it go on without";
                    case "log-doubted" ->
                            "saw that the audit log %s is not what it was (%s); './kaya audit alarms' shows the evidence"
                                    .formatted(where, Json.text(data, "kind"));
                    default -> "cannot go on with its audit log: " + where;
                };
        return new Warning(agent, kind, what);
    }

    private static Warning policy(String agent, String kind, JsonNode data) {
        var where = Json.text(data, "where");
        var what =
                kind.equals("policy-broken")
                        ? "refuses every task, because its policy cannot be followed"
                        : "follows the policy from before, because the file that it has now cannot be followed";
        return new Warning(
                agent,
                kind,
                "%s%s; './kaya policy check FILE' says what is wrong"
                        .formatted(what, where.isEmpty() ? "" : " (" + where + ")"));
    }

    private static Warning slow(String agent, long millis) {
        return new Warning(
                agent,
                "storage-slow",
                "needs %.1f s to store a line: the disk of its database is slow"
                        .formatted(millis / 1e3));
    }

    private static Warning clock(JsonNode node) {
        var ahead = node.path("clockAheadSeconds").asLong();
        var text =
                "has a clock that is %s %s the coordinator's: deadlines come too %s there. Set the clock of that machine"
                        .formatted(
                                span(Math.abs(ahead)),
                                ahead > 0 ? "ahead of" : "behind",
                                ahead > 0 ? "early" : "late");
        return new Warning(Json.text(node, "id"), "clock-wrong", text);
    }

    private static String span(long seconds) {
        if (seconds < 120) return seconds + " seconds";
        return seconds < 7_200 ? seconds / 60 + " minutes" : seconds / 3_600 + " hours";
    }

    private static List<Warning> disk(Path home) {
        try {
            var free = Files.getFileStore(home).getUsableSpace();
            if (free > ROOM) return List.of();
            return List.of(
                    new Warning(
                            "disk",
                            "disk-low",
                            "has only %,d MiB free below %s; broker and database stop when none is left"
                                    .formatted(free >> 20, home)));
        } catch (IOException unknown) {
            return List.of();
        }
    }
}
