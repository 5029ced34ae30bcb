package io.kaya.governance.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which policy it is. */
record Identity(String name, @Nullable String version, String digest) {
    Basis basis(Map<String, Object> facts, List<RuleResult> results) {
        return new Basis(name, version, digest, Vocabulary.digest(facts), results);
    }
}
