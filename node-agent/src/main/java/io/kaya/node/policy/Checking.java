package io.kaya.node.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaya.governance.policy.BrokenPolicyException;
import io.kaya.governance.policy.Case;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.Problem;
import io.kaya.governance.policy.Remark;
import io.kaya.governance.policy.trial.Trial;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** Looks at a draft while it is written; nothing of it is kept. */
@ApplicationScoped
class Checking {
    private static final Duration LONGEST = Duration.ofSeconds(5);

    // Whoever writes has one of them in hand; many at once would take the time of those who answer.
    private final Semaphore atOnce = new Semaphore(2);

    private final PolicySource source;
    private final Clock clock;

    Checking(PolicySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    Checked check(String draft, String cases) {
        if (!atOnce.tryAcquire()) {
            throw new ManyChecksException();
        }
        try {
            return read(draft, cases);
        } finally {
            atOnce.release();
        }
    }

    private Checked read(String draft, String cases) {
        try {
            return read(draft, Case.read(cases.getBytes(UTF_8)), List.of());
        } catch (BrokenPolicyException broken) {
            return read(draft, List.of(), broken.problems());
        }
    }

    private Checked read(String draft, List<Case> cases, List<Problem> inCases) {
        try {
            var own = Policy.read(draft);
            var usable = source.usable(own);
            return new Checked(
                    own.doubts(clock.instant()),
                    inCases,
                    inCases.isEmpty() ? trial(usable, cases) : null,
                    usable.releaseRules());
        } catch (BrokenPolicyException broken) {
            return new Checked(
                    broken.problems().stream().map(Remark::broken).toList(),
                    inCases,
                    null,
                    List.of());
        }
    }

    private Trial trial(Policy policy, List<Case> cases) {
        var end = clock.instant().plus(LONGEST);
        return Trial.of(policy, cases, () -> clock.instant().isBefore(end));
    }
}
