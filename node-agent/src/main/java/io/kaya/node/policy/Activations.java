package io.kaya.node.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaya.access.Person;
import io.kaya.audit.Actor;
import io.kaya.audit.AuditEvent;
import io.kaya.audit.AuditLog;
import io.kaya.audit.AuditType;
import io.kaya.governance.policy.BrokenPolicyException;
import io.kaya.governance.policy.Case;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.trial.Trial;
import io.kaya.node.NodeConfig;
import io.kaya.node.policy.PolicyVersion.Origin;
import io.kaya.node.policy.PolicyVersion.Written;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Puts a policy in force on a person's word. */
@ApplicationScoped
class Activations {
    private final PolicySource source;
    private final PolicyVersions versions;
    private final AuditLog audit;
    private final NodeConfig config;

    Activations(PolicySource source, PolicyVersions versions, AuditLog audit, NodeConfig config) {
        this.source = source;
        this.versions = versions;
        this.audit = audit;
        this.config = config;
    }

    /**
     * @param cases that must come out as expected and exercise every rule
     */
    @Transactional
    void activate(String content, String cases, Person by) {
        try {
            var written = source.written(content, cases);
            var policy = source.usable(Policy.read(content));
            var trial = Trial.of(policy, Case.read(cases.getBytes(UTF_8)));
            if (!trial.passed()) {
                throw new CasesFailedException(trial);
            }
            add(written, Origin.ACTIVATION, by);
        } catch (BrokenPolicyException broken) {
            throw new BadPolicyException(broken);
        }
    }

    /** A version that was in force before; its cases passed then, or it came from the file. */
    @Transactional
    void rollBack(long number, Person by) {
        var version = versions.find(number).orElseThrow(() -> new UnknownVersionException(number));
        try {
            source.written(version.content(), null);
            add(version.written(), Origin.ROLLBACK, by);
        } catch (BrokenPolicyException broken) {
            throw new BadPolicyException(broken);
        }
    }

    private void add(Written written, Origin origin, Person by) {
        var added = versions.add(written, origin, by.name());
        audit.append(
                AuditEvent.of(AuditType.POLICY_LOADED, Actor.person(by.name(), "operator"))
                        .at(config.nodeId())
                        .with("policy", added.name())
                        .with("number", added.number())
                        .with("origin", origin.wireName())
                        .with("digest", added.digest()));
    }
}
