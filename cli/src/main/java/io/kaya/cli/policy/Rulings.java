package io.kaya.cli.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kaya.cli.output.Json;
import io.kaya.governance.disclosure.FindingType;
import io.kaya.governance.policy.Obligations;
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
        json.set("obligations", json(ruling.obligations()));
        var basis = ruling.basis();
        json.putObject("basis")
                .put("policy", basis.policy())
                .put("version", basis.version())
                .put("digest", basis.digest())
                .put("input", basis.input());
        return json;
    }

    static String words(Ruling ruling) {
        var words = new StringBuilder(ruling.effect().wireName());
        if (ruling.code() != null) words.append(" (").append(ruling.code()).append(')');
        if (!ruling.rules().isEmpty()) words.append(" by ").append(listed(ruling.rules()));
        if (!ruling.obligations().none()) {
            words.append(", keeping ").append(String.join(", ", ruling.obligations().spelt()));
        }
        return words.toString();
    }

    static String listed(List<RuleId> rules) {
        return rules.stream().map(RuleId::value).collect(Collectors.joining(", "));
    }

    private static ObjectNode json(Obligations obligations) {
        var json = Json.object();
        if (!obligations.redact().isEmpty()) {
            var redact = json.putArray("redact");
            obligations.redact().stream().map(FindingType::wireName).sorted().forEach(redact::add);
        }
        if (obligations.minimumGroup() != null) {
            json.put("minimumGroup", obligations.minimumGroup());
        }
        if (obligations.longestQuotation() != null) {
            json.put("longestQuotation", obligations.longestQuotation());
        }
        if (obligations.reviewers() != null) {
            json.put("reviewers", obligations.reviewers());
        }
        if (obligations.timeToLive() != null) {
            json.put("timeToLive", obligations.timeToLive().toString());
        }
        if (obligations.budgetCost() != null) {
            json.put("budgetCost", obligations.budgetCost());
        }
        return json;
    }
}
