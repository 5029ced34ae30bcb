package io.kaya.cli.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        aliases = "ls",
        description = "Who is there, where, and whether it is online.",
        footer = {"", "Example:", "  ./kaya nodes list --format json"})
public final class NodesListCommand implements Callable<Integer> {
    private final Session session;

    public NodesListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reply = session.coordinator("user", "auditor", "admin").get("/api/nodes");
        var table = new Table("ID", "NAME", "CITY", "PRESENCE", "LAST SEEN");
        for (var node : reply.path("nodes")) {
            table.row(
                    Json.text(node, "id"),
                    name(node),
                    Json.text(node, "city"),
                    Json.text(node, "presence"),
                    session.times().distance(Json.text(node, "lastSeen")));
        }
        session.output().result(reply, sheet -> sheet.table(table, "No node is registered."));
        return 0;
    }

    private static String name(JsonNode node) {
        var name = Json.text(node, "name");
        var organisation = Json.text(node, "organisation");
        return name.equals(organisation) ? name : name + " (" + organisation + ")";
    }
}
