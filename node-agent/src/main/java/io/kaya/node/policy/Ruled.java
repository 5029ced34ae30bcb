package io.kaya.node.policy;

import io.kaya.governance.policy.RuleId;
import io.kaya.governance.policy.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ruling as it is told. */
record Ruled(String effect, @Nullable String code, List<String> rules, List<String> obligations) {
    static Ruled of(Ruling ruling) {
        return new Ruled(
                ruling.effect().wireName(),
                ruling.code(),
                ruling.rules().stream().map(RuleId::value).toList(),
                ruling.obligations().spelt());
    }
}
