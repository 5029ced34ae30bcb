package io.kaya.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.http.Agent;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.LiveBlock;
import io.kaya.cli.output.Output;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Watches a node while it indexes its documents. */
final class Indexing {
    private static final Duration STEP = Duration.ofMillis(300);
    private static final int BAR = 30;

    private final Agent agent;
    private final Output output;

    Indexing(Agent agent, Output output) {
        this.agent = agent;
        this.output = output;
    }

    JsonNode untilDone(Duration patience) {
        var start = System.nanoTime();
        var block = new LiveBlock(output);
        var told = -1;
        try {
            while (true) {
                var reply = agent.get("/api/documents");
                var progress = reply.path("progress");
                if (!Json.text(progress, "state").equals("indexing")) return reply;
                if (System.nanoTime() - start > patience.toNanos()) throw late();
                output.event("progress", progress);
                var tenth = tenth(progress);
                if (output.terminal().err()) {
                    block.draw(List.of(line(progress)));
                } else if (tenth > told) {
                    output.note(line(progress).strip());
                    told = tenth;
                }
                Thread.sleep(STEP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw late();
        } finally {
            block.clear();
        }
    }

    static String line(JsonNode progress) {
        var files = progress.path("files").asInt();
        var done = progress.path("filesDone").asInt();
        var full = files == 0 ? 0 : BAR * done / files;
        return String.format(
                Locale.ROOT,
                "  [%s%s] %d of %d documents, %d passages, %.0f a second",
                "#".repeat(full),
                "·".repeat(BAR - full),
                done,
                files,
                progress.path("passages").asLong(),
                progress.path("passagesPerSecond").asDouble());
    }

    private static int tenth(JsonNode progress) {
        var files = progress.path("files").asInt();
        return files == 0 ? 0 : 10 * progress.path("filesDone").asInt() / files;
    }

    private static CommandFailedException late() {
        return new CommandFailedException(
                ExitCode.TIME_OVER,
                "still-indexing",
                "The node is still indexing; it goes on by itself, see './kaya documents list'");
    }
}
