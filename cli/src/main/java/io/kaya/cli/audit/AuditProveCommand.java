package io.kaya.cli.audit;

import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "prove",
        description = "One entry's exact bytes, and the proof that they are in the log.",
        footer = {
            "",
            "The proof is a text that anybody checks without this machine (C2SP tlog-proof): the",
            "hashes from the entry up to the root of a checkpoint that the log signed.",
            "",
            "Examples:",
            "  ./kaya audit prove 0199a3c2-6f6e-7a61-9d36-2f0c5a1be001",
            "  ./kaya audit prove 0199a3c2-6f6e-7a61-9d36-2f0c5a1be001 --node london --out entry"
        })
public final class AuditProveCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The entry, as the list names it.")
    String entry = "";

    @Mixin NodeOption node = new NodeOption();

    @Option(
            names = "--out",
            paramLabel = "NAME",
            description = "Writes NAME.json, the bytes, and NAME.proof.")
    @Nullable Path out;

    public AuditProveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var proven =
                Logs.at(session, node)
                        .get("/api/audit/entries/" + Json.pathSegment(entry) + "/proof");
        if (out != null) {
            write(out, ".json", Json.text(proven, "entry"));
            write(out, ".proof", Json.text(proven, "proof"));
        }
        session.output()
                .result(
                        proven,
                        sheet -> {
                            sheet.text(
                                    "Entry %,d of the log"
                                            .formatted(proven.path("index").asLong()));
                            if (out == null) {
                                sheet.heading("Bytes").text(Json.text(proven, "entry"));
                                sheet.heading("Proof");
                                Json.text(proven, "proof").lines().forEach(sheet::text);
                            } else {
                                sheet.text("Written: %s.json, %s.proof".formatted(out, out));
                            }
                        });
        return 0;
    }

    private static void write(Path out, String ending, String text) {
        var file = Path.of(out + ending);
        try {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new CommandFailedException(
                    ExitCode.USAGE,
                    "cannot-write",
                    "%s cannot be written (%s); name another place with --out"
                            .formatted(file, failed.getClass().getSimpleName()),
                    failed);
        }
    }
}
