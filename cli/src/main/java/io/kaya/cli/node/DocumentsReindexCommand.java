package io.kaya.cli.node;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Words;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "reindex",
        description = "Reads every document of a node again.",
        footer = {"", "Example:", "  ./kaya documents reindex --node london --wait 10m"})
public final class DocumentsReindexCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Option(
            names = "--wait",
            paramLabel = "T",
            arity = "0..1",
            fallbackValue = "1h",
            description = "Show progress until it is done, at most this long (default: 1h).")
    @Nullable Duration wait;

    public DocumentsReindexCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var agent = session.node(node.id(), "operator");
        var output = session.output();
        agent.post("/api/documents/reindex");
        if (wait == null) {
            output.result(
                    Json.object().put("state", "indexing"),
                    sheet -> sheet.text("The node reads its documents again."));
            return 0;
        }
        var progress = new Indexing(agent, output).untilDone(wait).path("progress");
        output.result(
                progress,
                sheet ->
                        sheet.text(
                                "%s in %s"
                                        .formatted(
                                                Words.count(
                                                        progress.path("passages").asLong(),
                                                        "passage"),
                                                Words.count(
                                                        progress.path("files").asLong(),
                                                        "document"))));
        return 0;
    }
}
