package io.kaya.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "search",
        description = "What a question would find at a node; nothing leaves it.",
        footer = {
            "",
            "Example:",
            "  ./kaya documents search \"missed appointments\" --node london"
        })
public final class DocumentsSearchCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Parameters(paramLabel = "WORDS", description = "What to look for.")
    String words = "";

    public DocumentsSearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reply =
                session.node(node.id(), "operator")
                        .get("/api/documents/search?q=" + Json.pathSegment(words));
        session.output().result(reply, sheet -> write(reply, sheet));
        return 0;
    }

    private static void write(JsonNode reply, Sheet sheet) {
        var found = found(reply);
        if (found.isEmpty()) sheet.text("Nothing found.");
        for (var hit : found) {
            var source = hit.has("source") ? hit.path("source") : hit;
            var locator = Json.text(source, "locator");
            sheet.heading(Json.text(source, "title") + (locator.isEmpty() ? "" : ", " + locator));
            sheet.text("  ", Json.text(hit, "text"));
        }
    }

    /** The one list in the reply, whatever a version of the node calls it. */
    private static JsonNode found(JsonNode reply) {
        for (var value : reply) {
            if (value.isArray()) return value;
        }
        return Json.MAPPER.createArrayNode();
    }
}
