package io.kaya.cli.audit;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "fsck",
        description = "Reads a whole log and makes everything anew that its entries give.",
        footer = {
            "",
            "Hashes, tiles, roots and signatures are compared with what is stored, and the columns",
            "that are searched with the bytes that were hashed. Ends with 1 when something differs.",
            "It cannot show what was never written.",
            "",
            "Examples:",
            "  ./kaya audit fsck",
            "  ./kaya audit fsck --node london --format json"
        })
public final class AuditFsckCommand implements Callable<Integer> {
    private final Session session;

    @Mixin NodeOption node = new NodeOption();

    public AuditFsckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var report = Logs.at(session, node).post("/api/audit/check", Json.object());
        var faults = report.path("faults");
        var outside = report.path("outside").asLong();
        if (faults.isEmpty()) {
            session.output()
                    .result(
                            report,
                            sheet -> {
                                sheet.text(
                                        "%,d entries, all as they were written"
                                                .formatted(report.path("entries").asLong()));
                                if (outside > 0) {
                                    sheet.text(
                                            "%,d were written before there was a tree; nothing vouches for them"
                                                    .formatted(outside));
                                }
                            });
            return 0;
        }
        var table = new Table("WHERE", "WHAT");
        for (var fault : faults) {
            table.row(Json.text(fault, "place"), Json.text(fault, "what"));
        }
        return session.output()
                .objection(
                        new CommandFailedException(
                                ExitCode.FAILED,
                                "log-altered",
                                "The log is not as it was written; keep the database as it is, and compare it with checkpoints that others have"),
                        report,
                        sheet -> sheet.table(table, ""));
    }
}
