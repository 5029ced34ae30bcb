package io.kaya.cli.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import io.kaya.cli.output.Words;
import io.kaya.governance.policy.Case;
import io.kaya.governance.policy.trial.Trial;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "test",
        description = "Tries a policy on the cases beside it.",
        footer = {
            "",
            "Exits 1 when a case comes out otherwise, or when a rule matches in no case.",
            "The cases of north.yaml are in north.cases.yaml; docs/policy.md shows the form.",
            "",
            "Examples:",
            "  ./kaya policy test north.yaml",
            "  ./kaya policy test north.yaml --cases more.yaml --floor federation.yaml"
        })
public final class PolicyTestCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The policy.")
    Path file = Path.of("");

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = "The cases (default: beside the policy, NAME.cases.yaml).")
    @Nullable Path cases;

    @Mixin FloorOption floor = new FloorOption();

    public PolicyTestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var policy = PolicyFiles.policy(file, floor.file);
        var from = cases == null ? PolicyFiles.casesBeside(file) : cases;
        var trial = Trial.of(policy, PolicyFiles.read(from, "bad-cases", Case::read));
        if (trial.passed()) {
            session.output().result(json(trial), sheet -> write(trial, from, sheet));
            return ExitCode.OK.number();
        }
        return session.output()
                .objection(objection(trial), json(trial), sheet -> write(trial, from, sheet));
    }

    private static CommandFailedException objection(Trial trial) {
        return trial.failed().isEmpty()
                ? new CommandFailedException(
                        ExitCode.FAILED,
                        "rules-unexercised",
                        "No case exercises %s; write one for each"
                                .formatted(Rulings.listed(trial.unexercised())))
                : new CommandFailedException(
                        ExitCode.FAILED,
                        "cases-failed",
                        "%s of %d came out otherwise"
                                .formatted(
                                        Words.count(trial.failed().size(), "case"),
                                        trial.cases().size()));
    }

    private static void write(Trial trial, Path from, Sheet sheet) {
        for (var tried : trial.failed()) {
            sheet.text(PolicyFiles.place(from, tried.tried().line(), null) + tried.tried().name());
            tried.wrong().forEach(wrong -> sheet.text("  ", wrong));
        }
        for (var rule : trial.unexercised()) {
            sheet.text("No case exercises rule " + rule + ".");
        }
        if (trial.passed()) {
            sheet.text(
                    "All %s came out as expected, and every rule was exercised."
                            .formatted(Words.count(trial.cases().size(), "case")));
        }
    }

    private static ObjectNode json(Trial trial) {
        var json = Json.object();
        var all = json.putArray("cases");
        for (var tried : trial.cases()) {
            var one = all.addObject().put("name", tried.tried().name());
            one.put("passed", tried.passed()).put("line", tried.tried().line());
            one.set("ruling", Rulings.json(tried.ruling()));
            var wrong = one.putArray("wrong");
            tried.wrong().forEach(wrong::add);
        }
        var unexercised = json.putArray("unexercised");
        trial.unexercised().forEach(rule -> unexercised.add(rule.value()));
        return json;
    }
}
