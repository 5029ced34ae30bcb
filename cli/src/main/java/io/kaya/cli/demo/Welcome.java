package io.kaya.cli.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.cli.Session;
import io.kaya.cli.home.Agents;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import io.kaya.cli.output.Table;
import io.kaya.sandbox.supervisor.FederationReport;
import io.kaya.sandbox.supervisor.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a person needs to know of a federation that is ready: where, who, and what to try. */
final class Welcome {
    static final String EXAMPLE =
            "Do text message reminders reduce missed appointments in primary care?";

    private final Session session;
    private final FederationReport report;

    Welcome(Session session) {
        this.session = session;
        report = session.running();
    }

    void print() {
        var confirmed = confirmed();
        session.output().result(json(confirmed), sheet -> write(sheet, confirmed));
    }

    private ObjectNode json(List<String> confirmed) {
        var data = Json.object().put("running", true).put("ready", report.ready());
        data.put("federation", report.federation());
        data.put("home", session.home().folder().toString());
        var addresses = data.putArray("addresses");
        for (var part : report.parts()) {
            if (!Agents.started(part)) continue;
            addresses.addObject().put("name", part.name()).put("url", part.url());
        }
        var accounts = data.putArray("accounts");
        for (var account : session.home().accounts()) {
            var entry = accounts.addObject().put("name", account.name());
            entry.put("agent", account.agent()).put("password", account.password());
            account.roles().forEach(entry.putArray("roles")::add);
        }
        confirmed.forEach(data.putArray("confirmed")::add);
        return data;
    }

    private void write(Sheet sheet, List<String> confirmed) {
        sheet.heading(
                "Federation %s %s"
                        .formatted(report.federation(), report.ready() ? "is ready" : "runs"));
        sheet.gap().table(addresses(), "No agents.");
        sheet.heading("Accounts, made for this machine and kept in " + session.home().folder());
        sheet.table(accounts(), "No accounts.");
        if (!confirmed.isEmpty()) {
            sheet.heading("Confirmed at start on the operators' behalf");
            confirmed.forEach(line -> sheet.text("  ", line));
        }
        sheet.heading("Three things to try");
        sheet.command("./kaya ask \"" + EXAMPLE + "\" --nodes all");
        sheet.command("./kaya review list");
        sheet.command("./kaya status");
    }

    private Table addresses() {
        var table = new Table("AGENT", "STATE", "ADDRESS");
        for (var part : report.parts()) {
            if (part.url() == null) continue;
            var stopped = part.state() == Phase.STOPPED;
            table.row(
                    part.name(),
                    stopped ? "not started" : part.state().name().toLowerCase(Locale.ROOT),
                    stopped ? "" : part.url());
        }
        return table;
    }

    private Table accounts() {
        var table = new Table("AGENT", "ACCOUNT", "PASSWORD");
        for (var account : session.home().accounts()) {
            if (report.part(account.agent()).filter(Agents::started).isEmpty()) continue;
            var roles = String.join(", ", account.roles());
            var name = account.name();
            table.row(
                    account.agent(),
                    roles.equals(name) ? name : name + " (" + roles + ")",
                    account.password());
        }
        return table;
    }

    private List<String> confirmed() {
        var lines = new ArrayList<String>();
        for (var node : Agents.nodes(report)) {
            if (node.state() != Phase.READY) continue;
            for (var grant : ask(node.name(), "/api/grants").path("grants")) {
                if (!Json.text(grant, "state").equals("confirmed")) continue;
                lines.add(
                        "%s: grant '%s' until %s, by %s"
                                .formatted(
                                        node.name(),
                                        Json.text(grant, "rule"),
                                        Json.text(grant, "until"),
                                        Json.text(grant, "confirmedBy")));
            }
            if (Json.text(ask(node.name(), "/api/node"), "card").equals("approved")) {
                lines.add(node.name() + ": card, which tells the coordinator what it knows about");
            }
        }
        return lines;
    }

    /** An agent that cannot tell is no reason to say nothing about the others. */
    private JsonNode ask(String node, String path) {
        try {
            return session.node(node, "operator", "auditor").get(path);
        } catch (CommandFailedException e) {
            return Json.object();
        }
    }
}
