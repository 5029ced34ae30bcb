package io.kaya.node.policy;

import io.kaya.governance.policy.BrokenPolicyException;
import io.kaya.governance.policy.Explanation;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.RefusalCode;
import io.kaya.governance.policy.RuleId;
import io.kaya.node.task.NodeTask;
import io.kaya.node.task.TaskState;
import io.kaya.node.task.Tasks;
import io.kaya.protocol.TaskId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rules decided about a past request, and why the others did not. */
@ApplicationScoped
class Explaining {
    private static final Policy NONE = Policy.broken(new BrokenPolicyException(List.of(), ""));

    private final PolicySource source;
    private final PolicyVersions versions;
    private final Tasks tasks;
    private final Facts facts;

    Explaining(PolicySource source, PolicyVersions versions, Tasks tasks, Facts facts) {
        this.source = source;
        this.versions = versions;
        this.tasks = tasks;
        this.facts = facts;
    }

    /**
     * @param policy under which it is explained
     * @param version that this is; empty for a draft, or where none could be followed
     * @param asThen whether the rules that decided then are those that decide here; empty where
     *     nothing is to be compared
     */
    record Explained(
            NodeTask task,
            Policy policy,
            Optional<PolicyVersion> version,
            Explanation explanation,
            Optional<Boolean> asThen) {}

    /** Under the policy that was in force when the request came, as far as facts of it are kept. */
    Explained then(TaskId id) {
        var task = find(id);
        var version = versions.inForceAt(task.receivedAt()).filter(_ -> !refusedUnread(task));
        var policy = version.map(PolicyVersion::content).map(this::read).orElse(NONE);
        var explanation = explanation(task, policy);
        var judged = !task.rules().isEmpty() || task.state() == TaskState.REFUSED;
        var same = ids(explanation).equals(Set.copyOf(task.rules()));
        return new Explained(
                task, policy, version, explanation, judged ? Optional.of(same) : Optional.empty());
    }

    Explained under(TaskId id, String draft) {
        var task = find(id);
        var policy = read(draft);
        return new Explained(
                task, policy, Optional.empty(), explanation(task, policy), Optional.empty());
    }

    private Policy read(String content) {
        try {
            return source.usable(Policy.read(content));
        } catch (BrokenPolicyException broken) {
            throw BadPolicyException.policy(broken);
        }
    }

    private Explanation explanation(NodeTask task, Policy policy) {
        return policy.explain(facts.past(task, policy), task.receivedAt());
    }

    private static boolean refusedUnread(NodeTask task) {
        return task.reason().filter(RefusalCode.BROKEN.wireName()::equals).isPresent();
    }

    private NodeTask find(TaskId id) {
        return tasks.find(id).orElseThrow(() -> new UnknownRequestException(id));
    }

    private static Set<String> ids(Explanation explanation) {
        return explanation.ruling().rules().stream().map(RuleId::value).collect(Collectors.toSet());
    }
}
