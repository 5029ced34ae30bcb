package io.kaya.governance.policy.trial;

import io.kaya.governance.policy.Case;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.RuleId;
import io.kaya.governance.policy.Ruling;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One case, and what the policy said to it.
 *
 * @param wrong what was expected otherwise, in words; empty when all is as expected
 */
public record Tried(Case tried, Ruling ruling, List<String> wrong) {
    public Tried {
        wrong = List.copyOf(wrong);
    }

    static Tried of(Case one, Policy policy) {
        var ruling = one.situation().ruling(policy);
        var wrong = new ArrayList<String>();
        if (one.expect() != ruling.effect()) {
            wrong.add("expected %s, but it is %s".formatted(one.expect().wireName(), told(ruling)));
        }
        var by = one.by();
        if (by != null && !Set.copyOf(by).equals(Set.copyOf(ruling.rules()))) {
            wrong.add("expected by %s, but by %s".formatted(listed(by), listed(ruling.rules())));
        }
        if (one.code() != null && !one.code().equals(ruling.code())) {
            wrong.add("expected code %s, but it is %s".formatted(one.code(), ruling.code()));
        }
        return new Tried(one, ruling, wrong);
    }

    public boolean passed() {
        return wrong.isEmpty();
    }

    private static String told(Ruling ruling) {
        var why = ruling.code() == null ? ruling.reason() : ruling.code();
        return ruling.effect().wireName() + (why == null ? "" : " (" + why + ")");
    }

    private static String listed(List<RuleId> rules) {
        return rules.isEmpty()
                ? "no rule"
                : rules.stream().map(RuleId::value).collect(Collectors.joining(", "));
    }
}
