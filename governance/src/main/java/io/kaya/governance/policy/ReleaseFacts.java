package io.kaya.governance.policy;

import io.kaya.governance.disclosure.Finding;
import java.util.List;

/** What is known when a draft waits to be let out. */
public record ReleaseFacts(AdmissionFacts request, List<Finding> findings, DraftFacts draft) {
    public ReleaseFacts {
        findings = List.copyOf(findings);
    }
}
