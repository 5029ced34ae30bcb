package io.kaya.node.policy;

import io.kaya.governance.policy.BrokenPolicyException;
import io.kaya.governance.policy.PastRequest;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.Situation;
import io.kaya.governance.policy.trial.Simulation;
import io.kaya.node.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/** What would have become of the requests of the last days under another policy. */
@ApplicationScoped
class Replay {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int MOST = 10_000;

    private final ActivePolicy active;
    private final PolicySource source;
    private final Tasks tasks;
    private final Facts facts;
    private final Clock clock;

    Replay(ActivePolicy active, PolicySource source, Tasks tasks, Facts facts, Clock clock) {
        this.active = active;
        this.source = source;
        this.tasks = tasks;
        this.facts = facts;
        this.clock = clock;
    }

    /** The newest 10,000, as they were when they came. */
    Simulation over(Duration last, String draft) {
        if (last.compareTo(SHORTEST) < 0 || last.compareTo(LONGEST) > 0) {
            throw new BadSpanException();
        }
        var past =
                tasks.receivedSince(clock.instant().minus(last), MOST).stream()
                        .map(task ->
                                new PastRequest(
                                        task.id().toString(),
                                        new Situation.Asked(facts.of(task), task.receivedAt())))
                        .toList();
        try {
            return Simulation.of(active.current(), source.usable(Policy.read(draft)), past);
        } catch (BrokenPolicyException broken) {
            throw new BadPolicyException(broken);
        }
    }
}
