package io.kaya.node.policy;

import io.kaya.governance.policy.AdmissionFacts;
import io.kaya.governance.policy.Budget;
import io.kaya.governance.policy.History;
import io.kaya.governance.policy.Policy;
import io.kaya.node.NodeConfig;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.TaskState;
import io.kaya.node.task.Tasks;
import jakarta.enterprise.context.ApplicationScoped;

/** What the policy may know of a task. */
@ApplicationScoped
public class Facts {
    static final String HISTORY = "history";

    private final NodeConfig config;
    private final Tasks tasks;

    Facts(NodeConfig config, Tasks tasks) {
        this.config = config;
        this.tasks = tasks;
    }

    /**
     * @param policy that will read them; what costs a query is gathered only if it asks for that
     */
    public AdmissionFacts of(NodeTask task, Policy policy) {
        return new AdmissionFacts(
                task.purpose(),
                String.join("\n", task.instructions()),
                null,
                task.requester().organisation(),
                task.requester().roles(),
                config.federation(),
                config.party(),
                task.deadline(),
                Budget.UNKNOWN,
                policy.asksFor(HISTORY) ? history(task) : History.UNKNOWN);
    }

    /** Nobody compares questions yet, so how many were similar stays unknown. */
    private History history(NodeTask task) {
        return new History(
                tasks.countDayBefore(task), tasks.countDayBefore(task, TaskState.REFUSED), null);
    }
}
