package io.kaya.cli.audit;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "head",
        description = "Where a log stands: its size, and the newest checkpoint that it signed.",
        footer = {
            "",
            "The checkpoint is a signed note (C2SP tlog-checkpoint). Keep one outside of this",
            "machine, with the key: every later state of the log must have grown out of it.",
            "",
            "Examples:",
            "  ./kaya audit head",
            "  ./kaya audit head --node london --format json"
        })
public final class AuditHeadCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    public AuditHeadCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var head = Logs.at(session, node).get("/api/audit/head");
        var waiting = head.path("waiting").asLong();
        session.output()
                .result(
                        head,
                        sheet -> {
                            sheet.text(
                                    "%,d entries, signed %s%s"
                                            .formatted(
                                                    head.path("size").asLong(),
                                                    session.times()
                                                            .distance(Json.text(head, "signedAt")),
                                                    waiting == 0
                                                            ? ""
                                                            : "; %,d wait for their place"
                                                                    .formatted(waiting)));
                            for (var one : head.path("cosigned")) {
                                sheet.text(
                                        "%s cosigned the first %,d, %s"
                                                .formatted(
                                                        Json.text(one, "witness"),
                                                        one.path("size").asLong(),
                                                        session.times()
                                                                .distance(Json.text(one, "at"))));
                            }
                            sheet.heading("Checkpoint");
                            Json.text(head, "note").lines().forEach(sheet::text);
                            sheet.heading("Key").text(Json.text(head, "verifier"));
                        });
        return 0;
    }
}
