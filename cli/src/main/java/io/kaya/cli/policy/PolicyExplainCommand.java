package io.kaya.cli.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.cli.output.Sheet;
import io.kaya.governance.policy.Explanation;
import io.kaya.governance.policy.Explanation.Clause;
import io.kaya.governance.policy.Explanation.Explained;
import io.kaya.governance.policy.Situation;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = "What a policy says to one request or draft, rule by rule.",
        footer = {
            "",
            "For a rule that did not match it shows which clauses of its condition were false, or",
            "which fact was missing. The request is a case without name and expectation, as JSON",
            "or YAML; what is not in it is not known, and without `now` it is now.",
            "",
            "Example:",
            "  ./kaya policy explain north.yaml --request request.json"
        })
public final class PolicyExplainCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "FILE", description = "The policy.")
    Path file = Path.of("");

    @Option(
            names = "--request",
            paramLabel = "FILE",
            required = true,
            description = "The request, or the draft that would leave.")
    Path request = Path.of("");

    @Mixin FloorOption floor = new FloorOption();

    public PolicyExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        var policy = PolicyFiles.policy(file, floor.file);
        var now = session.environment().clock().instant();
        var situation =
                PolicyFiles.read(request, "bad-request", bytes -> Situation.read(bytes, now));
        var explanation = situation.explain(policy);
        session.output().result(json(explanation), sheet -> write(explanation, sheet));
        return 0;
    }

    private static void write(Explanation explanation, Sheet sheet) {
        sheet.text(Rulings.words(Rulings.json(explanation.ruling())));
        if (explanation.ruling().reason() != null) {
            sheet.text("  ", explanation.ruling().reason());
        }
        for (var rule : explanation.rules()) {
            sheet.gap().text(headline(rule));
            if (rule.title() != null) sheet.faint("  ", rule.title());
            rule.notMet().forEach(clause -> sheet.text("  ", told(clause)));
        }
    }

    private static String headline(Explained rule) {
        return "%s: %s, would %s%s%s"
                .formatted(
                        rule.result().rule(),
                        rule.result().outcome().wireName().replace('-', ' '),
                        rule.result().effect().wireName(),
                        rule.decided() ? "; it decided" : "",
                        rule.nearMiss() ? "; but for one clause" : "");
    }

    private static String told(Clause clause) {
        return switch (clause.truth()) {
            case TRUE -> "holds: " + clause.text();
            case FALSE -> "false: " + clause.text();
            case UNKNOWN -> "unknown (%s): %s".formatted(clause.why(), clause.text());
        };
    }

    private static ObjectNode json(Explanation explanation) {
        var json = Json.object();
        json.set("ruling", Rulings.json(explanation.ruling()));
        var rules = json.putArray("rules");
        for (var rule : explanation.rules()) {
            var one = rules.addObject().put("id", rule.result().rule().value());
            one.put("title", rule.title()).put("effect", rule.result().effect().wireName());
            one.put("outcome", rule.result().outcome().wireName());
            one.put("error", rule.result().error()).put("decided", rule.decided());
            one.put("nearMiss", rule.nearMiss());
            var clauses = one.putArray("clauses");
            for (var clause : rule.clauses()) {
                clauses.addObject()
                        .put("text", clause.text())
                        .put("truth", clause.truth().name().toLowerCase(Locale.ROOT))
                        .put("why", clause.why());
            }
        }
        return json;
    }
}
