package io.kaya.cli.audit;

import io.kaya.cli.Confirmation;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "accept-loss",
        description = "Lets a log go on without what it lost, under a new name.",
        footer = {
            "",
            "After its database was put back to an earlier day, a log does not know any more what it",
            "signed since, and halts. Look for a newer copy first. If there is none, this goes on",
            "from what is there; all partners see that the log began anew.",
            "",
            "Example:",
            "  ./kaya audit accept-loss --node london --reason \"disk broke, copy of noon restored\""
        })
public final class AuditAcceptLossCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();
    @Mixin Confirmation confirmation = new Confirmation();

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
    String reason = "";

    public AuditAcceptLossCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var agent = Logs.at(session, node, "admin");
        confirmation.require(session, agent.name() + " will go on without what its log lost. Go?");
        var renewed = agent.post("/api/audit/loss", Json.object().put("reason", reason));
        session.output()
                .result(
                        renewed,
                        sheet -> sheet.text("The log goes on as " + Json.text(renewed, "origin")));
        return 0;
    }
}
