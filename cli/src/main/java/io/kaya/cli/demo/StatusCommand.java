package io.kaya.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Table;
import io.kaya.sandbox.supervisor.FederationReport;
import io.kaya.sandbox.supervisor.PartReport;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "status",
        description = "Whether a federation runs here, its parts and their addresses.",
        footer = {"", "Example:", "  ./kaya status --format json"})
public final class StatusCommand implements Callable<Integer> {
    private final Session session;

    public StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var report = session.running();
        var data = Json.object().put("running", true).put("ready", report.ready());
        data.put("home", session.home().folder().toString());
        data.put("federation", report.federation()).put("file", report.file());
        data.put("supervisor", report.supervisor());
        var parts = data.putArray("parts");
        for (var part : report.parts()) {
            var entry = parts.addObject();
            entry.put("name", part.name()).put("kind", word(part.kind()));
            entry.put("state", word(part.state())).put("pid", part.pid()).put("port", part.port());
            entry.put("url", part.url()).put("restarts", part.restarts());
            entry.put("since", part.since().toString()).put("log", part.log());
        }
        var warnings = Warnings.of(report, nodes(), session.home().folder());
        var told = data.putArray("warnings");
        for (var warning : warnings) {
            told.addObject()
                    .put("part", warning.part())
                    .put("code", warning.code())
                    .put("text", warning.text());
        }
        session.output()
                .result(
                        data,
                        sheet -> {
                            sheet.heading("Federation " + report.federation()).gap();
                            sheet.table(table(report), "No parts.");
                            if (!warnings.isEmpty()) sheet.heading("Needs somebody");
                            warnings.forEach(
                                    one -> sheet.text("  ", one.part() + " " + one.text() + "."));
                            sheet.gap().faint("", "State and logs: " + session.home().folder());
                        });
        return 0;
    }

    /** What the coordinator sees of the nodes' clocks; nothing while it is not ready. */
    private JsonNode nodes() {
        try {
            return session.coordinator("user", "auditor", "admin").get("/api/nodes").path("nodes");
        } catch (CommandFailedException notNow) {
            return Json.object();
        }
    }

    private Table table(FederationReport report) {
        var table = new Table("PART", "KIND", "STATE", "SINCE", "RESTARTS", "ADDRESS");
        for (var part : report.parts()) {
            table.row(
                    part.name(),
                    word(part.kind()),
                    word(part.state()),
                    session.times().distance(part.since().toString()),
                    part.restarts(),
                    address(part));
        }
        return table;
    }

    private static String address(PartReport part) {
        var url = part.url();
        return url == null ? "127.0.0.1:" + part.port() : url;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
