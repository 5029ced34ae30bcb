package io.kaya.governance.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known before anything is looked up. A {@code null} is a fact that the host did not state;
 * a rule that reads it fails, and a rule that fails refuses.
 *
 * @param purpose as asserted by the host, a W3C DPV purpose id
 * @param organisation of the person who asks, as asserted by the host
 * @param roles of the person who asks, as asserted by the host
 */
public record AdmissionFacts(
        @Nullable String purpose,
        @Nullable String question,
        @Nullable String organisation,
        List<String> roles,
        String federation,
        String node,
        @Nullable Instant deadline) {

    public AdmissionFacts {
        roles = List.copyOf(roles);
    }

    /** Without the question, so that a log line cannot leak it. */
    @Override
    public String toString() {
        return "AdmissionFacts[%s, %s, %s]".formatted(purpose, organisation, node);
    }
}
