package io.kaya.governance.policy;

import io.kaya.governance.policy.RuleResult.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/** One rule of the release section. */
record ReleaseRule(StandingGrant grant, Condition when) {
    static ReleaseRule of(RuleId id, Condition when, String grantedBy, LocalDate until) {
        var digest =
                Digest.ofParts(
                        id.value(),
                        when.text(),
                        Effect.APPROVE.wireName(),
                        grantedBy,
                        until.toString());
        return new ReleaseRule(new StandingGrant(id, digest, grantedBy, until, when.text()), when);
    }

    RuleResult result(Map<String, Object> facts, Instant now) {
        if (grant.expired(now)) {
            return new RuleResult(grant.rule(), Effect.APPROVE, Outcome.EXPIRED, null);
        }
        return Rule.result(grant.rule(), Effect.APPROVE, when.check(facts));
    }
}
