package io.kaya.cli.audit;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "searches",
        description = "The searches that a party's auditors saved.",
        footer = {
            "",
            "Examples:",
            "  ./kaya audit searches",
            "  ./kaya audit searches --node london --remove grants"
        })
public final class AuditSearchesCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Option(
            names = "--remove",
            paramLabel = "NAME",
            defaultValue = "",
            description = "No longer keeps this one.")
    String remove = "";

    public AuditSearchesCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var log = Logs.at(session, node);
        if (!remove.isEmpty()) log.delete("/api/audit/searches/" + Json.pathSegment(remove));
        var reply = log.get("/api/audit/searches");
        var table = new Table("NAME", "SAVED BY", "AT", "CONDITIONS");
        for (var search : reply.path("searches")) {
            table.row(
                    Json.text(search, "name"),
                    Json.text(search, "savedBy"),
                    session.times().moment(Json.text(search, "savedAt")),
                    search.path("filter").properties().stream()
                            .map(one -> one.getKey() + "=" + one.getValue().asText())
                            .collect(Collectors.joining(" ")));
        }
        session.output().result(reply, sheet -> sheet.table(table, "No searches are saved."));
        return 0;
    }
}
