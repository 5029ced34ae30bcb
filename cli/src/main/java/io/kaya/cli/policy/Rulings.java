package io.kaya.cli.policy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.cli.output.Json;
import io.kaya.governance.policy.RuleId;
import io.kaya.governance.policy.Ruling;
import java.util.List;
import java.util.stream.Collectors;

/** A ruling as programs and people read it. */
final class Rulings {
    private Rulings() {}

    static ObjectNode json(Ruling ruling) {
        var json = Json.object().put("effect", ruling.effect().wireName());
        json.put("code", ruling.code()).put("reason", ruling.reason());
        var rules = json.putArray("rules");
        ruling.rules().forEach(rule -> rules.add(rule.value()));
        var obligations = json.putArray("obligations");
        ruling.obligations().spelt().forEach(obligations::add);
        var basis = ruling.basis();
        json.putObject("basis")
                .put("policy", basis.policy())
                .put("version", basis.version())
                .put("digest", basis.digest())
                .put("input", basis.input());
        return json;
    }

    /** Of a ruling as programs read it, be it ours or a node's. */
    static String words(JsonNode ruling) {
        var words = new StringBuilder(Json.text(ruling, "effect"));
        var code = Json.text(ruling, "code");
        if (!code.isEmpty()) words.append(" (").append(code).append(')');
        var rules = Json.list(ruling, "rules");
        if (!rules.isEmpty()) words.append(" by ").append(rules);
        var obligations = Json.list(ruling, "obligations");
        if (!obligations.isEmpty()) words.append(", keeping ").append(obligations);
        return words.toString();
    }

    static String listed(List<RuleId> rules) {
        return rules.stream().map(RuleId::value).collect(Collectors.joining(", "));
    }
}
