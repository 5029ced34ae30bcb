package io.kaya.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.Session;
import io.kaya.cli.home.Agents;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Words;
import io.kaya.sandbox.supervisor.PartReport;
import io.kaya.sandbox.supervisor.Phase;
import java.time.Duration;
import java.util.HashSet;

/** Waits until the nodes have read their documents, telling how far they are. */
final class Documents {
    private static final Duration STEP = Duration.ofMillis(400);

    private final Session session;
    private final StartProgress progress;

    Documents(Session session, StartProgress progress) {
        this.session = session;
        this.progress = progress;
    }

    /** Returns early when nothing moves any more: large collections go on in the background. */
    void awaitRead(Duration patience) throws InterruptedException {
        var start = System.nanoTime();
        var waiting = new HashSet<String>();
        for (var node : Agents.nodes(session.running())) {
            if (node.state() == Phase.READY) waiting.add(node.name());
        }
        while (!waiting.isEmpty() && System.nanoTime() - start < patience.toNanos()) {
            for (var node : Agents.nodes(session.running())) {
                if (waiting.contains(node.name()) && read(node)) waiting.remove(node.name());
            }
            if (!waiting.isEmpty()) Thread.sleep(STEP);
        }
    }

    private boolean read(PartReport node) {
        try {
            var documents =
                    session.node(node.name(), "operator", "admin")
                            .get("/api/documents")
                            .path("progress");
            progress.remark(node.name(), words(documents));
            return !Json.text(documents, "state").equals("indexing");
        } catch (CommandFailedException e) {
            return true;
        }
    }

    private static String words(JsonNode progress) {
        var files = progress.path("files").asLong();
        return Json.text(progress, "state").equals("indexing")
                ? progress.path("filesDone").asLong() + " of " + Words.count(files, "document")
                : Words.count(files, "document");
    }
}
