package io.kaya.governance.policy;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a rule wants when it matches; which effects a section knows is the section's affair. */
public enum Effect {
    ACCEPT,
    REVIEW,
    REFUSE,
    APPROVE,
    /** It has no say in the decision, but adds its obligations to it. */
    REQUIRE;

    /** As it is written in a policy file. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Effect> named(String wireName) {
        return Arrays.stream(values()).filter(e -> e.wireName().equals(wireName)).findFirst();
    }

    static String listed(Set<Effect> effects) {
        return effects.stream().sorted().map(Effect::wireName).collect(Collectors.joining(", "));
    }
}
