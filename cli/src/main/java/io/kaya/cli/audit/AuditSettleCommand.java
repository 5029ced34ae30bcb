package io.kaya.cli.audit;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "settle",
        description = "Says that somebody looked into what a partner's log did.",
        footer = {
            "",
            "The evidence stays, and what is said here is an entry of this party's own log.",
            "",
            "Example:",
            "  ./kaya audit settle 0199a3c2-6f6e-7a61-9d36-2f0c5a1be001 --reason \"restored, told us\""
        })
public final class AuditSettleCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The alarm, as the list names it.")
    String alarm = "";

    @Mixin NodeOption node = new NodeOption();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    public AuditSettleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var settled =
                Logs.at(session, node, "admin")
                        .post(
                                "/api/audit/alarms/" + Json.pathSegment(alarm) + "/settlement",
                                Json.object().put("reason", reason));
        session.output()
                .result(
                        settled,
                        sheet ->
                                sheet.text(
                                        "Settled: %s of %s"
                                                .formatted(
                                                        Json.text(settled, "kind"),
                                                        Json.text(settled, "log"))));
        return 0;
    }
}
