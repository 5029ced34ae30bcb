package io.kaya.governance.policy;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

record LoadedPolicy(Identity identity, Section admission, Section release, Rations rations)
        implements Policy {

    @Override
    public String name() {
        return identity.name();
    }

    @Override
    public @Nullable String version() {
        return identity.version();
    }

    @Override
    public String digest() {
        return identity.digest();
    }

    @Override
    public List<Problem> problems() {
        return List.of();
    }

    @Override
    public Policy under(Floor floor) {
        var both = Digest.ofParts(digest(), floor.digest());
        return new LoadedPolicy(
                new Identity(name(), version(), both),
                admission.over(floor.admission()),
                release.over(floor.release()),
                rations);
    }

    @Override
    public Admission judge(AdmissionFacts facts, Instant now) {
        return new AdmissionRules(admission).judge(Vocabulary.admission(facts, now), now, identity);
    }

    @Override
    public ReleaseAdvice advise(ReleaseFacts facts, Instant now) {
        return releasing().advise(facts, Vocabulary.release(facts, now), now, identity);
    }

    @Override
    public Explanation explain(AdmissionFacts facts, Instant now) {
        return Explanation.of(
                Ruling.of(judge(facts, now)),
                admission.rules().stream(),
                Language.OF_ADMISSION,
                Vocabulary.admission(facts, now));
    }

    @Override
    public Explanation explain(ReleaseFacts facts, Instant now) {
        return Explanation.of(
                Ruling.of(advise(facts, now)),
                Stream.concat(release.rules().stream(), admission.obliging().rules().stream()),
                Language.OF_RELEASE,
                Vocabulary.release(facts, now));
    }

    @Override
    public List<RuleId> rules() {
        return Stream.concat(admission.rules().stream(), release.rules().stream())
                .map(Rule::id)
                .toList();
    }

    @Override
    public Outline outline() {
        return Outline.of(admission, release);
    }

    @Override
    public boolean asksFor(String fact) {
        return Stream.concat(admission.rules().stream(), release.rules().stream())
                .anyMatch(rule -> rule.when().reads(fact));
    }

    @Override
    public List<Remark> doubts(Instant now) {
        return Stream.concat(
                        new Doubts(admission, Language.OF_ADMISSION, now).all(),
                        new Doubts(release, Language.OF_RELEASE, now).all())
                .toList();
    }

    @Override
    public Obligations obligations() {
        return Stream.concat(admission.rules().stream(), release.rules().stream())
                .map(Rule::obligations)
                .reduce(Obligations.NONE, Obligations::and);
    }

    @Override
    public List<StandingGrant> releaseRules() {
        return releasing().grants();
    }

    private ReleaseRules releasing() {
        return new ReleaseRules(release, admission.obliging());
    }
}
