package io.kaya.node.policy;

import static java.util.stream.Collectors.toMap;

import io.kaya.access.LookBack;
import io.kaya.governance.policy.BrokenPolicyException;
import io.kaya.governance.policy.PastRequest;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.Situation;
import io.kaya.governance.policy.trial.Simulation;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;

/** What would have become of the requests of the last days under another policy. */
@ApplicationScoped
class Replay {
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
    Replayed over(LookBack last, String draft) {
        try {
            return over(last.from(clock.instant()), source.usable(Policy.read(draft)));
        } catch (BrokenPolicyException broken) {
            throw BadPolicyException.policy(broken);
        }
    }

    private Replayed over(Instant since, Policy draft) {
        var current = active.current();
        var asking = draft.asksFor(Facts.HISTORY) ? draft : current;
        var past = tasks.receivedSince(since, MOST);
        return new Replayed(
                Simulation.of(
                        current, draft, past.stream().map(task -> past(task, asking)).toList()),
                past.stream().collect(toMap(task -> task.id().toString(), task -> task)));
    }

    private PastRequest past(NodeTask task, Policy asking) {
        return new PastRequest(
                task.id().toString(),
                new Situation.Asked(facts.past(task, asking), task.receivedAt()));
    }
}
