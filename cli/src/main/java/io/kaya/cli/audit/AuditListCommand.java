package io.kaya.cli.audit;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        aliases = "ls",
        description = "The newest entries first; of the coordinator, or with --node of a node.",
        footer = {
            "",
            "Examples:",
            "  ./kaya audit list --limit 20",
            "  ./kaya audit list --node london --question 0199a3c2-6f6e-7a61-9d36-2f0c5a1be001"
        })
public final class AuditListCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Option(names = "--type", paramLabel = "T", defaultValue = "", description = "Only this kind.")
    String type = "";

    @Option(
            names = "--question",
            paramLabel = "ID",
            defaultValue = "",
            description = "Only about this question.")
    String question = "";

    @Option(
            names = "--task",
            paramLabel = "ID",
            defaultValue = "",
            description = "Only about this task.")
    String task = "";

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many (default: 50).")
    int limit;

    @Option(
            names = "--before",
            paramLabel = "N",
            defaultValue = "",
            description = "Only entries before this number.")
    String before = "";

    public AuditListCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reply = Logs.at(session, node).get("/api/audit?" + query());
        var table = Entries.table(session, reply.path("entries"));
        session.output().result(reply, sheet -> sheet.table(table, "No entries."));
        return 0;
    }

    private String query() {
        var wanted = new LinkedHashMap<String, String>();
        wanted.put("order", "newest");
        wanted.put("limit", String.valueOf(limit));
        wanted.put("type", type);
        wanted.put("question", question);
        wanted.put("task", task);
        wanted.put("after", before);
        return FilterOptions.query(wanted);
    }
}
