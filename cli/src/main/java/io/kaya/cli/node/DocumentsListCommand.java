package io.kaya.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import io.kaya.cli.output.Table;
import io.kaya.cli.output.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "list",
        aliases = "ls",
        description = "A node's documents; those that could not be read say why.",
        footer = {"", "Example:", "  ./kaya documents list --node london"})
public final class DocumentsListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    public DocumentsListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reply = session.node(node.id(), "operator", "auditor", "admin").get("/api/documents");
        session.output().result(reply, sheet -> write(reply, sheet));
        return 0;
    }

    private static void write(JsonNode reply, Sheet sheet) {
        var documents = reply.path("documents");
        var table = new Table("DOCUMENT", "FORMAT", "STATE", "PASSAGES", "TITLE");
        for (var document : documents) {
            var error = Json.text(document, "error");
            table.row(
                    Json.text(document, "path"),
                    Json.text(document, "format"),
                    Json.text(document, "state"),
                    Json.text(document, "passages"),
                    error.isEmpty() ? Json.text(document, "title") : error);
        }
        sheet.table(table, "This node holds no documents.");
        for (var document : documents) {
            for (var warning : document.path("warnings")) {
                sheet.text(Words.clean(Json.text(document, "path")) + ": ", warning.asText());
            }
        }
        var progress = reply.path("progress");
        sheet.gap()
                .text(
                        "%s, %s, %s"
                                .formatted(
                                        Words.count(documents.size(), "document"),
                                        Words.count(progress.path("passages").asLong(), "passage"),
                                        Json.text(progress, "state")));
    }
}
