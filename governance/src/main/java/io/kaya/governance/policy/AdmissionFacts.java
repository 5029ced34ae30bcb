package io.kaya.governance.policy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known before anything is looked up. A {@code null} is a fact that nobody stated; a rule
 * that reads it fails, and a rule that fails refuses.
 *
 * @param purpose as asserted by the host, a W3C DPV purpose id
 * @param topic that the question was routed by
 * @param organisation of the person who asks, as asserted by the host
 * @param roles of the person who asks, as asserted by the host
 */
public record AdmissionFacts(
        @Nullable String purpose,
        @Nullable String question,
        @Nullable String topic,
        @Nullable String organisation,
        @Nullable List<String> roles,
        @Nullable String federation,
        @Nullable String node,
        @Nullable Instant deadline,
        Budget budget,
        History history) {

    public AdmissionFacts {
        roles = roles == null ? null : List.copyOf(roles);
    }

    /** Without what nobody counts yet. */
    public AdmissionFacts(
            @Nullable String purpose,
            @Nullable String question,
            @Nullable String organisation,
            List<String> roles,
            String federation,
            String node,
            @Nullable Instant deadline) {
        this(
                purpose,
                question,
                null,
                organisation,
                roles,
                federation,
                node,
                deadline,
                Budget.UNKNOWN,
                History.UNKNOWN);
    }

    /** Without the question, so that a log line cannot leak it. */
    @Override
    public String toString() {
        return "AdmissionFacts[%s, %s, %s]".formatted(purpose, organisation, node);
    }
}
