package io.kaya.governance.policy;

import io.kaya.governance.disclosure.Finding;
import io.kaya.governance.disclosure.FindingType;
import io.kaya.governance.disclosure.Weight;
import java.time.Instant;
import java.util.List;

/** Facts for tests. */
final class Facts {
    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    static final Instant NIGHT_IN_OSLO = Instant.parse("2026-11-21T01:00:00Z");

    private Facts() {}

    static AdmissionFacts request() {
        return request("AcademicResearch");
    }

    static AdmissionFacts request(String purpose) {
        return new AdmissionFacts(
                purpose,
                "How often are inhalers checked?",
                "Northern Libraries",
                List.of("user"),
                "library",
                "north",
                Instant.parse("2026-11-22T12:00:00Z"));
    }

    static ReleaseFacts draft(Finding... findings) {
        return new ReleaseFacts(
                request(),
                List.of(findings),
                new DraftFacts(120, 3, List.of("Guideline 28"), "extractive"));
    }

    static Finding email(Weight weight) {
        return new Finding(FindingType.EMAIL, weight, 0, 7, "a@b.org", "An e-mail address", 0.9);
    }

    static Policy policy(String... admissionRules) {
        return Policy.read("policy: test\nadmission:\n" + String.join("", admissionRules));
    }

    static Policy releasing(String... releaseRules) {
        return Policy.read(
                "policy: test\nadmission: []\nrelease:\n" + String.join("", releaseRules));
    }

    static String rule(String id, String when, String effect) {
        return "  - {id: %s, when: '%s', effect: %s}%n"
                .formatted(id, when.replace("'", "''"), effect);
    }

    static String grant(String id, String when, String until) {
        return "  - {id: %s, when: '%s', effect: approve, grantedBy: operator, until: %s}%n"
                .formatted(id, when.replace("'", "''"), until);
    }
}
