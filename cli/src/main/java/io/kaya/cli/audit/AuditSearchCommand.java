package io.kaya.cli.audit;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.http.Agent;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "search",
        description = "Looks for entries: who, what, when, about what, under which policy.",
        footer = {
            "",
            "The newest come first; all conditions must hold. That somebody searched is an entry",
            "too, with the conditions, without the words and the name that were typed.",
            "",
            "Examples:",
            "  ./kaya audit search --actor olga --since 24h",
            "  ./kaya audit search --node london --decision rejected --text \"canary\"",
            "  ./kaya audit search --type grant-confirmed,grant-revoked --save grants",
            "  ./kaya audit search --saved grants --since 2026-11-01"
        })
public final class AuditSearchCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();
    @Mixin FilterOptions filter = new FilterOptions();

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
            description = "Only entries before this number: the next page.")
    String before = "";

    @Option(
            names = "--save",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Keeps the conditions under a name, for all auditors.")
    String save = "";

    @Option(
            names = "--saved",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Takes the conditions of that name; others given here go before.")
    String saved = "";

    public AuditSearchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var log = Logs.at(session, node);
        var asked = filter.parameters(session.environment().clock());
        if (!save.isEmpty()) save(log, asked);
        var wanted = new LinkedHashMap<>(asked);
        wanted.put("saved", saved);
        wanted.put("order", "newest");
        wanted.put("limit", String.valueOf(limit));
        wanted.put("after", before);
        var reply = log.get("/api/audit?" + FilterOptions.query(wanted));
        session.output()
                .result(
                        reply,
                        sheet -> {
                            sheet.table(
                                    Entries.table(session, reply.path("entries")), "No entries.");
                            var next = Json.text(reply, "next");
                            if (!next.isEmpty()) {
                                sheet.gap().text("There are more: --before " + next);
                            }
                        });
        return 0;
    }

    private void save(Agent log, Map<String, String> asked) {
        if (asked.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "usage", "There is no condition to save; give one");
        }
        var body = Json.object();
        var kept = body.putObject("filter");
        asked.forEach(kept::put);
        log.put("/api/audit/searches/" + Json.pathSegment(save), body);
    }
}
