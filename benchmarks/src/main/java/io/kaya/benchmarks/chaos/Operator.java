package io.kaya.benchmarks.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.benchmarks.asking.Rounds;
import io.kaya.cli.http.Agent;
import io.kaya.cli.output.Json;
import java.time.Duration;
import java.util.function.Function;

/** A person at a node who decides about whatever waits there, until told to stop. */
public final class Operator implements AutoCloseable {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(300);

    private final Agent node;
    private final Rounds rounds;

    private Operator(Agent node, Function<String, Verdict> verdicts) {
        this.node = node;
        rounds =
                Rounds.at(
                        node,
                        LOOKS_EVERY,
                        line ->
                                decide(
                                        line.path("id").asText(),
                                        verdicts.apply(Json.list(line, "questions"))));
    }

    /**
     * @param verdicts by the text of the question
     */
    public static Operator at(Agent node, Function<String, Verdict> verdicts) {
        return new Operator(node, verdicts);
    }

    @Override
    public void close() {
        rounds.close();
    }

    private void decide(String review, Verdict verdict) {
        var path = "/api/reviews/" + review;
        switch (verdict) {
            case APPROVE -> approve(path);
            case REDACT -> {
                if (leaving(path).contains(Harbours.GUILD)) redact(path);
                approve(path);
            }
            case DROP -> {
                if (!leaving(path).isEmpty()) drop(path);
                approve(path);
            }
            case REJECT ->
                    node.post(path + "/rejection", Json.object().put("reason", "confidential"));
        }
    }

    private void approve(String path) {
        var digest = node.get(path).path("outgoing").path("digest").asText();
        node.post(path + "/approval", Json.object().put("digest", digest));
    }

    private void redact(String path) {
        var changes = Json.object();
        changes.withArray("redactions").addObject().put("text", Harbours.GUILD);
        node.post(path + "/redactions", changes);
    }

    private void drop(String path) {
        var changes = Json.object();
        for (JsonNode claim : node.get(path).path("draft").path("claims")) {
            changes.withArray("drop").add(claim.path("n").asInt());
        }
        node.post(path + "/redactions", changes);
    }

    /** An operator who was cut off between redacting and approving finds the first half done. */
    private String leaving(String path) {
        return node.get(path).path("outgoing").path("content").asText();
    }
}
