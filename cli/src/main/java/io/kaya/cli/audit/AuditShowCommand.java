package io.kaya.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "show",
        description = "One entry, with everything that it says.",
        footer = {
            "",
            "Its exact bytes and the proof that they are in the log: './kaya audit prove ID'.",
            "",
            "Examples:",
            "  ./kaya audit show 0199a3c2-6f6e-7a61-9d36-2f0c5a1be001",
            "  ./kaya audit show 0199a3c2-6f6e-7a61-9d36-2f0c5a1be001 --node london"
        })
public final class AuditShowCommand implements Callable<Integer> {
    private static final List<String> FIELDS =
            List.of("id", "sequence", "at", "type", "actor", "role", "question", "task", "node");

    private final Session session;

    @Parameters(
            paramLabel = "ID",
            description = "The entry, as --format json of a search names it.")
    String entry = "";

    @Mixin NodeOption node = new NodeOption();

    public AuditShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var told = Logs.at(session, node).get("/api/audit/entries/" + Json.pathSegment(entry));
        session.output().result(told, sheet -> show(told, sheet));
        return 0;
    }

    private static void show(JsonNode told, Sheet sheet) {
        for (var field : FIELDS) {
            var value = Json.text(told, field);
            if (!value.isEmpty()) sheet.text("%-10s".formatted(field), value);
        }
        sheet.heading("Details");
        told.path("details")
                .properties()
                .forEach(one -> sheet.text(one.getKey() + "  ", one.getValue().asText()));
    }
}
