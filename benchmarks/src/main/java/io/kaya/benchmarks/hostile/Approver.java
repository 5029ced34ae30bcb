package io.kaya.benchmarks.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.benchmarks.asking.Rounds;
import io.kaya.cli.http.Agent;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.Json;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An operator who reads nothing: whatever is not blocked he approves, and of what is blocked he
 * takes out no more than he must.
 */
final class Approver implements AutoCloseable {
    private static final Duration LOOKS_EVERY = Duration.ofMillis(200);
    private static final String BLOCK = "block";
    private static final int ROUNDS = 3;

    private final Agent node;
    private final AtomicInteger blocked = new AtomicInteger();
    private final AtomicInteger redacted = new AtomicInteger();
    private final AtomicInteger rejected = new AtomicInteger();
    private final Rounds rounds;

    private Approver(Agent node) {
        this.node = node;
        rounds =
                Rounds.at(
                        node,
                        LOOKS_EVERY,
                        line -> decide("/api/reviews/" + line.path("id").asText()));
    }

    static Approver at(Agent node) {
        return new Approver(node);
    }

    /** Drafts in which something had to be taken out before anything could leave. */
    int blocked() {
        return blocked.get();
    }

    int redacted() {
        return redacted.get();
    }

    /** Drafts of which nothing could leave, whatever he tried. */
    int rejected() {
        return rejected.get();
    }

    @Override
    public void close() {
        rounds.close();
    }

    private void decide(String path) {
        var item = node.get(path);
        var stopped = blocks(item);
        if (stopped) blocked.incrementAndGet();
        try {
            for (var round = 0; round < ROUNDS && blocks(item); round++) {
                item = redactions(path, item, round + 1 == ROUNDS);
            }
            approve(path, item);
            if (stopped) redacted.incrementAndGet();
        } catch (CommandFailedException notSo) {
            rejected.incrementAndGet();
            node.post(path + "/rejection", Json.object().put("reason", "confidential"));
        }
    }

    private void approve(String path, JsonNode item) {
        var digest = item.path("outgoing").path("digest").asText();
        node.post(path + "/approval", Json.object().put("digest", digest));
    }

    /**
     * @param drop the claims and not the texts, as nothing else has helped
     */
    private JsonNode redactions(String path, JsonNode item, boolean drop) {
        var changes = Json.object();
        var texts = changes.withArray("redactions");
        for (var finding : item.path("findings")) {
            if (!finding.path("weight").asText().equals(BLOCK)) continue;
            if (drop) changes.withArray("drop").add(finding.path("claim").asInt());
            else texts.addObject().put("text", finding.path("text").asText());
        }
        return node.post(path + "/redactions", changes);
    }

    private static boolean blocks(JsonNode item) {
        for (var finding : item.path("findings")) {
            if (finding.path("weight").asText().equals(BLOCK)) return true;
        }
        return false;
    }
}
