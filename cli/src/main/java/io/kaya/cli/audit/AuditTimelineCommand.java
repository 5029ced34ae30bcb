package io.kaya.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "timeline",
        description = "What became of one task, step by step; at the coordinator or at a node.",
        footer = {
            "",
            "Examples:",
            "  ./kaya audit timeline 0199a3c2-6f6e-7a61-9d36-2f0c5a1be001",
            "  ./kaya audit timeline 0199a3c2-6f6e-7a61-9d36-2f0c5a1be001 --node london"
        })
public final class AuditTimelineCommand implements Callable<Integer> {
    private static final int MOST = 1_000;

    private final Session session;

    @Parameters(paramLabel = "TASK", description = "The task, by its whole id.")
    String task = "";

    @Mixin NodeOption node = new NodeOption();

    public AuditTimelineCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reply =
                Logs.at(session, node)
                        .get("/api/audit?task=%s&limit=%d".formatted(Json.pathSegment(task), MOST));
        session.output()
                .result(
                        reply,
                        sheet ->
                                sheet.table(
                                        table(reply.path("entries")),
                                        "No entries about this task."));
        return 0;
    }

    private Table table(JsonNode entries) {
        var table = new Table("AT", "AFTER", "TYPE", "ACTOR", "DETAILS");
        Instant first = null;
        for (var entry : entries) {
            var at = Instant.parse(Json.text(entry, "at"));
            table.row(
                    session.times().moment(at.toString()),
                    after(first, at),
                    Json.text(entry, "type"),
                    Json.text(entry, "actor"),
                    Entries.details(entry));
            if (first == null) first = at;
        }
        return table;
    }

    private static String after(@Nullable Instant first, Instant at) {
        if (first == null) return "";
        var millis = Duration.between(first, at).toMillis();
        return millis < 10_000 ? "%,d ms".formatted(millis) : "%,d s".formatted(millis / 1_000);
    }
}
