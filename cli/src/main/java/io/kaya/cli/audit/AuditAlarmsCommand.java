package io.kaya.cli.audit;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "alarms",
        description = "What does not fit about a party's log or its partners', with the evidence.",
        footer = {
            "",
            "behind, diverged: its own log lost what it once signed, and is halted until an admin",
            "  accepts the loss ('audit accept-loss').",
            "forked, rolled-back, unproven, other-key, renewed: a partner's log is not what was seen",
            "  of it; an admin says when that is cleared up ('audit settle').",
            "",
            "Examples:",
            "  ./kaya audit alarms",
            "  ./kaya audit alarms --node london --format json"
        })
public final class AuditAlarmsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    public AuditAlarmsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var reply = Logs.at(session, node).get("/api/audit/alarms");
        var table = new Table("ID", "SINCE", "KIND", "LOG");
        for (var alarm : reply.path("alarms")) {
            table.row(
                    Json.text(alarm, "id"),
                    session.times().moment(Json.text(alarm, "at")),
                    Json.text(alarm, "kind"),
                    Json.text(alarm, "log"));
        }
        session.output()
                .result(
                        reply,
                        sheet -> {
                            sheet.table(table, "No alarms.");
                            for (var alarm : reply.path("alarms")) {
                                sheet.heading("Seen before: " + Json.text(alarm, "kind"));
                                Json.text(alarm, "seen").lines().forEach(sheet::text);
                                sheet.heading("Shown then");
                                Json.text(alarm, "shown").lines().forEach(sheet::text);
                            }
                        });
        return 0;
    }
}
