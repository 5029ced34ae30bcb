package io.kaya.node.policy;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.governance.policy.BrokenPolicyException;
import io.kaya.governance.policy.Floor;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.Problem;
import io.kaya.node.NodeConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The policy in force. A file that is broken at start refuses everything; one that becomes broken
 * later leaves the policy before it in force and raises an alarm.
 */
@ApplicationScoped
public class ActivePolicy {
    private static final Logger LOG = Logger.getLogger(ActivePolicy.class);

    private final NodeConfig config;
    private final AuditLog audit;
    private @Nullable Policy current;
    private List<Problem> alarm = List.of();
    private List<FileTime> read = List.of();

    ActivePolicy(NodeConfig config, AuditLog audit) {
        this.config = config;
        this.audit = audit;
    }

    public synchronized Policy current() {
        if (current == null) {
            throw new IllegalStateException("No policy has been read yet");
        }
        return current;
    }

    /** What is wrong with the file as it is now; empty when it is in force. */
    public synchronized List<Problem> problems() {
        return alarm;
    }

    /** Reads the file if it has changed. */
    @Transactional
    public synchronized void refresh() {
        var changed = lastChange();
        if (current != null && changed.equals(read)) {
            return;
        }
        read = changed;
        try {
            var policy = policy();
            alarm = List.of();
            if (current == null || !current.digest().equals(policy.digest())) {
                activate(policy);
            }
        } catch (BrokenPolicyException broken) {
            broken(broken);
        }
    }

    private Policy policy() {
        var own = Policy.read(config.policy());
        var policy = config.floor().map(floor -> own.under(Floor.read(floor))).orElse(own);
        var unkept = Kept.unkept(policy.obligations());
        if (!unkept.isEmpty()) {
            throw new BrokenPolicyException(unkept, policy.digest());
        }
        return policy;
    }

    private void broken(BrokenPolicyException broken) {
        if (alarm.equals(broken.problems())) {
            return;
        }
        alarm = broken.problems();
        if (current == null) {
            LOG.errorf("ALARM: the policy is broken, so every task is refused: %s", alarm);
            activate(Policy.broken(broken));
            return;
        }
        LOG.errorf(
                "ALARM: the policy file is broken, so the policy before it stays in force: %s",
                alarm);
    }

    private void activate(Policy policy) {
        current = policy;
        LOG.infof("Policy %s is in force, digest %s", policy.name(), policy.digest());
        audit.append(
                AuditEvent.of(AuditType.POLICY_LOADED, Actor.system("policy"))
                        .at(config.nodeId())
                        .with("policy", policy.name())
                        .with("digest", policy.digest())
                        .with("broken", !policy.problems().isEmpty()));
    }

    /** Of an absent file none, so that it is looked for again. */
    private List<FileTime> lastChange() {
        return Stream.concat(Stream.of(config.policy()), config.floor().stream())
                .flatMap(ActivePolicy::lastChange)
                .toList();
    }

    private static Stream<FileTime> lastChange(Path file) {
        try {
            return Stream.of(Files.getLastModifiedTime(file));
        } catch (IOException absent) {
            return Stream.empty();
        }
    }
}
