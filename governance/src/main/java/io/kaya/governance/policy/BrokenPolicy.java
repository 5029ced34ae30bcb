package io.kaya.governance.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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
    public @Nullable String version() {
        return null;
    }

    @Override
    public Policy under(Floor floor) {
        return this;
    }

    @Override
    public Admission judge(AdmissionFacts facts, Instant now) {
        return new Admission.Refuse(
                RefusalCode.BROKEN,
                RefusalCode.BROKEN.wireName(),
                FOR_THE_ASKER,
                null,
                List.of(),
                Obligations.NONE,
                basis(Vocabulary.admission(facts, now)));
    }

    @Override
    public ReleaseAdvice advise(ReleaseFacts facts, Instant now) {
        return new ReleaseAdvice.PersonReviews(
                List.of(),
                "The policy is broken",
                Obligations.NONE,
                basis(Vocabulary.release(facts, now)));
    }

    @Override
    public Explanation explain(AdmissionFacts facts, Instant now) {
        return new Explanation(Ruling.of(judge(facts, now)), List.of());
    }

    @Override
    public Explanation explain(ReleaseFacts facts, Instant now) {
        return new Explanation(Ruling.of(advise(facts, now)), List.of());
    }

    @Override
    public List<RuleId> rules() {
        return List.of();
    }

    @Override
    public Outline outline() {
        return Outline.NONE;
    }

    @Override
    public boolean asksFor(String fact) {
        return false;
    }

    @Override
    public List<Remark> doubts(Instant now) {
        return problems.stream().map(Remark::broken).toList();
    }

    @Override
    public Obligations obligations() {
        return Obligations.NONE;
    }

    @Override
    public Rations rations() {
        return Rations.NONE;
    }

    @Override
    public List<StandingGrant> releaseRules() {
        return List.of();
    }

    private Basis basis(Map<String, Object> input) {
        return new Basis(name(), null, digest, Vocabulary.digest(input), List.of());
    }
}
