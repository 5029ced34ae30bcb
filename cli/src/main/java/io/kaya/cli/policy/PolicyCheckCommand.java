package io.kaya.cli.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import io.kaya.cli.output.Words;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.Remark;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = "Tells what is wrong with a policy, and what is doubtful.",
        footer = {
            "",
            "Exits 4 when the file cannot be followed, 1 when something is doubtful:",
            "unknown purposes, rules that are always true or never reached, grants that have",
            "expired, special categories of personal data that pass without obligations.",
            "",
            "Examples:",
            "  ./kaya policy check north.yaml",
            "  ./kaya policy check north.yaml --format json"
        })
public final class PolicyCheckCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The policy.")
    Path file = Path.of("");

    public PolicyCheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var now = session.environment().clock().instant();
        var remarks = Policy.check(PolicyFiles.bytes(file), now);
        if (remarks.isEmpty()) {
            session.output()
                    .result(json(remarks), sheet -> sheet.text(file + " has nothing against it."));
            return ExitCode.OK.number();
        }
        return session.output()
                .objection(objection(remarks), json(remarks), sheet -> write(remarks, sheet));
    }

    private CommandFailedException objection(List<Remark> remarks) {
        var broken = remarks.stream().filter(one -> one.kind() == Remark.Kind.BROKEN).count();
        return broken > 0
                ? new CommandFailedException(
                        ExitCode.REFUSED,
                        "bad-policy",
                        "%s cannot be followed: %s; correct the file"
                                .formatted(file, Words.count(broken, "mistake")))
                : new CommandFailedException(
                        ExitCode.FAILED,
                        "doubtful-policy",
                        "%s can be followed, with %s"
                                .formatted(file, Words.count(remarks.size(), "doubt")));
    }

    private void write(List<Remark> remarks, Sheet sheet) {
        for (var remark : remarks) {
            var rule = remark.rule() == null ? "" : "rule " + remark.rule() + ": ";
            sheet.text(
                    PolicyFiles.place(file, remark.line(), remark.column())
                            + remark.kind().wireName()
                            + ": "
                            + rule
                            + remark.text());
        }
    }

    private ObjectNode json(List<Remark> remarks) {
        var json = Json.object().put("file", file.toString());
        var all = json.putArray("remarks");
        for (var remark : remarks) {
            all.addObject()
                    .put("kind", remark.kind().wireName())
                    .put("rule", remark.rule())
                    .put("line", remark.line())
                    .put("column", remark.column())
                    .put("text", remark.text());
        }
        return json;
    }
}
