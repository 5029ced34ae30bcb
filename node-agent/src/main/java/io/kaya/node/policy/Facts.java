package io.kaya.node.policy;

import io.kaya.governance.policy.AdmissionFacts;
import io.kaya.node.NodeConfig;
import io.kaya.node.task.NodeTask;
import jakarta.enterprise.context.ApplicationScoped;

/** What the policy may know of a task. */
@ApplicationScoped
public class Facts {
    private final NodeConfig config;

    Facts(NodeConfig config) {
        this.config = config;
    }

    public AdmissionFacts of(NodeTask task) {
        return new AdmissionFacts(
                task.purpose(),
                String.join("\n", task.instructions()),
                task.requester().organisation(),
                task.requester().roles(),
                config.federation(),
                config.party(),
                task.deadline());
    }
}
