package io.kaya.cli.policy;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import io.kaya.cli.output.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "history",
        description = "Every policy that was in force at a node, the newest first.",
        footer = {"", "Example:", "  ./kaya policy history --node london"})
public final class PolicyHistoryCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    public PolicyHistoryCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reply =
                session.node(node.id(), "operator", "auditor", "admin").get("/api/policy/history");
        session.output()
                .result(
                        reply,
                        sheet -> {
                            var table =
                                    new Table("NUMBER", "POLICY", "STATE", "SINCE", "BY", "DIGEST");
                            for (var version : reply.path("versions")) {
                                table.row(
                                        Json.text(version, "number"),
                                        Json.text(version, "name"),
                                        version.path("active").asBoolean() ? "in force" : "",
                                        session.times().moment(Json.text(version, "at")),
                                        Json.text(version, "origin")
                                                + ", "
                                                + Json.text(version, "by"),
                                        Words.cut(Json.text(version, "digest"), 13));
                            }
                            sheet.table(table, "No policy was in force here yet.");
                        });
        return 0;
    }
}
