package io.kaya.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import io.kaya.cli.output.Table;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "recipients",
        description = "Who was sent what for which purpose, and since when entries are kept.",
        footer = {
            "",
            "For the record of processing that GDPR, article 30, asks for: of a node the",
            "organisations that got released answers, of the coordinator the nodes that got",
            "questions. What each text said the log does not know. No entry is ever taken out.",
            "",
            "Examples:",
            "  ./kaya audit recipients --node london",
            "  ./kaya audit recipients --since 2026-01-01 --format json"
        })
public final class AuditRecipientsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    @Mixin Period period = new Period();

    public AuditRecipientsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var wanted = new LinkedHashMap<String, String>();
        period.into(wanted, session.environment().clock());
        var reply =
                Logs.at(session, node).get("/api/audit/recipients?" + FilterOptions.query(wanted));
        session.output().result(reply, sheet -> show(reply, sheet));
        return 0;
    }

    private void show(JsonNode reply, Sheet sheet) {
        var recipients = new Table("WHAT", "RECIPIENT", "PURPOSE", "TIMES", "FIRST", "LAST");
        for (var one : reply.path("recipients")) {
            recipients.row(
                    Json.text(one, "what"),
                    Json.text(one, "recipient"),
                    Json.text(one, "purpose"),
                    Json.text(one, "times"),
                    session.times().moment(Json.text(one, "first")),
                    session.times().moment(Json.text(one, "last")));
        }
        sheet.table(recipients, "Nothing was sent to anybody.");
        var kept = new Table("KEPT", "ENTRIES", "OLDEST", "NEWEST");
        for (var one : reply.path("kept")) {
            kept.row(
                    Json.text(one, "type"),
                    Json.text(one, "entries"),
                    session.times().moment(Json.text(one, "oldest")),
                    session.times().moment(Json.text(one, "newest")));
        }
        sheet.gap().table(kept, "Nothing is kept.");
    }
}
