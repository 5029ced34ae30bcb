package io.kaya.cli.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import io.kaya.cli.output.Words;
import io.kaya.governance.policy.PastRequest;
import io.kaya.governance.policy.trial.Simulation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "simulate",
        description = "Replays past requests against a draft of a policy, and lists every flip.",
        footer = {
            "",
            "The requests are cases with an id in place of name and expectation, under `requests:`.",
            "",
            "Example:",
            "  ./kaya policy simulate draft.yaml --against north.yaml --requests past.yaml"
        })
public final class PolicySimulateCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "DRAFT", description = "The policy that is to be.")
    Path file = Path.of("");

    @Option(
            names = "--against",
            paramLabel = "FILE",
            required = true,
            description = "The policy that is.")
    Path against = Path.of("");

    @Option(
            names = "--requests",
            paramLabel = "FILE",
            required = true,
            description = "The past requests.")
    Path requests = Path.of("");

    @Mixin FloorOption floor = new FloorOption();

    public PolicySimulateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var simulation =
                Simulation.of(
                        PolicyFiles.policy(against, floor.file),
                        PolicyFiles.policy(file, floor.file),
                        PolicyFiles.read(requests, "bad-requests", PastRequest::read));
        session.output().result(json(simulation), sheet -> write(simulation, sheet));
        return 0;
    }

    private static void write(Simulation simulation, Sheet sheet) {
        sheet.text(
                "%s replayed, %s."
                        .formatted(
                                Words.count(simulation.replayed(), "request"),
                                Words.count(simulation.flips().size(), "flip")));
        for (var flip : simulation.flips()) {
            sheet.gap().text(flip.request());
            sheet.text("  now:  ", Rulings.words(flip.before()));
            sheet.text("  then: ", Rulings.words(flip.after()));
        }
    }

    private static ObjectNode json(Simulation simulation) {
        var json = Json.object().put("replayed", simulation.replayed());
        var flips = json.putArray("flips");
        for (var flip : simulation.flips()) {
            var one = flips.addObject().put("request", flip.request());
            one.set("before", Rulings.json(flip.before()));
            one.set("after", Rulings.json(flip.after()));
        }
        return json;
    }
}
