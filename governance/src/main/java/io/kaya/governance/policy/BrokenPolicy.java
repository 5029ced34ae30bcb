package io.kaya.governance.policy;

import java.time.Instant;
import java.util.List;

record BrokenPolicy(List<Problem> problems, String digest) implements Policy {
    private static final String FOR_THE_ASKER =
            "This node's policy cannot be read; its operator has been told";

    BrokenPolicy {
        problems = List.copyOf(problems);
    }

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public Admission judge(AdmissionFacts facts, Instant now) {
        return new Admission.Refuse(RefusalCode.BROKEN, FOR_THE_ASKER, List.of(), basis());
    }

    @Override
    public ReleaseAdvice advise(ReleaseFacts facts, Instant now) {
        return new ReleaseAdvice.PersonReviews("The policy is broken", basis());
    }

    @Override
    public List<StandingGrant> releaseRules() {
        return List.of();
    }

    private Basis basis() {
        return new Basis(name(), digest, List.of());
    }
}
