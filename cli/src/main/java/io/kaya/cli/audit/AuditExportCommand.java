package io.kaya.cli.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.audit.bundle.BundleVerifier;
import io.kaya.audit.bundle.Verification;
import io.kaya.cli.NodeOption;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "export",
        description = "Takes entries away, with what proves them offline.",
        footer = {
            "",
            "The file's ending says how. zip: entries, hashes, a signed checkpoint and keys in one",
            "archive, verified once it is here. With conditions it reaches from the first entry",
            "that is meant to the last; of what lies between only hashes are in it. csv and jsonl:",
            "the entries alone, which prove nothing. That somebody exported is an entry too.",
            "",
            "Examples:",
            "  ./kaya audit export --out coordinator.zip",
            "  ./kaya audit export --node london --type sent,received --out london.zip",
            "  ./kaya audit export --since 2026-11-01 --out november.csv"
        })
public final class AuditExportCommand implements Callable<Integer> {
    private static final List<String> PLAIN = List.of("csv", "jsonl");

    private final Session session;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "Where to: .zip, .csv or .jsonl; a file that is there is replaced.")
    Path out = Path.of("");

    @Mixin NodeOption node = new NodeOption();
    @Mixin FilterOptions filter = new FilterOptions();

    @Option(
            names = "--saved",
            paramLabel = "NAME",
            defaultValue = "",
            description = "Takes the conditions of a saved search; others go before.")
    String saved = "";

    public AuditExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var form =
                PLAIN.stream()
                        .filter(ending -> out.toString().endsWith("." + ending))
                        .findFirst()
                        .orElse("zip");
        var wanted = new LinkedHashMap<>(filter.parameters(session.environment().clock()));
        wanted.put("saved", saved);
        wanted.put("format", form);
        var log = Logs.at(session, node);
        var part = Path.of(out + ".part");
        try {
            log.download("/api/audit/exports?" + FilterOptions.query(wanted), part);
            var json = form.equals("zip") ? verified(part) : Json.object().put("proved", false);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
            json.put("file", out.toString()).put("bytes", Files.size(out));
            session.output().result(json, sheet -> show(json, sheet));
            return 0;
        } catch (IOException failed) {
            throw unwritable(failed);
        } finally {
            forget(part);
        }
    }

    private void show(ObjectNode json, Sheet sheet) {
        sheet.text("%s: %,d bytes".formatted(out, json.path("bytes").asLong()));
        if (json.has("shown")) {
            sheet.text(
                    "%,d entries, %,d more as hashes only; verified"
                            .formatted(
                                    json.path("shown").asLong(), json.path("withheld").asLong()));
            sheet.gap().text("Anybody can check it, without this machine:");
            sheet.text("  ", "./kaya audit verify " + out);
        } else {
            sheet.text("Nothing proves these entries; a .zip would");
        }
    }

    /** By its own keys, which whoever gets it compares: a transfer that broke is seen here. */
    private static ObjectNode verified(Path part) throws IOException {
        var verification = BundleVerifier.verify(part, null, (_, _) -> {});
        if (verification instanceof Verification.Broken(var fault)) {
            throw Bundles.broken(part, fault);
        }
        return Bundles.json(part, verification).put("proved", true);
    }

    private CommandFailedException unwritable(IOException cause) {
        return new CommandFailedException(
                ExitCode.REFUSED,
                "cannot-write",
                "%s cannot be written (%s); name another place with --out"
                        .formatted(out, cause.getClass().getSimpleName()),
                cause);
    }

    private static void forget(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // What is left of a broken transfer is replaced by the next one.
        }
    }
}
