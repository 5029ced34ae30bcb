package io.kaya.node.policy;

import static java.util.Objects.requireNonNull;

import io.kaya.governance.policy.trial.Simulation;
import io.kaya.governance.policy.trial.Simulation.Flip;
import io.kaya.node.task.NodeTask;
import java.util.Map;

/**
 * A simulation, and the tasks that it is about.
 *
 * @param tasks by their ids
 */
record Replayed(Simulation simulation, Map<String, NodeTask> tasks) {
    NodeTask task(Flip flip) {
        return requireNonNull(tasks.get(flip.request()));
    }
}
