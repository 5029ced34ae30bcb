package io.kaya.node.policy;

import static io.kaya.access.Roles.ADMIN;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * @param over the version that the person saw in force, if that is to matter
     */
    @Transactional
    void activate(String content, String cases, @Nullable Long over, Person by) {
        var written = written(content, cases);
        var trial = Trial.of(source.usable(Policy.read(content)), read(cases));
        if (!trial.passed()) {
            throw new CasesFailedException(trial);
        }
        add(written, Origin.ACTIVATION, over, by);
    }

    /** A version that was in force before; its cases passed then, or it came from the file. */
    @Transactional
    void rollBack(long number, @Nullable Long over, Person by) {
        var version = versions.find(number).orElseThrow(() -> new UnknownVersionException(number));
        written(version.content(), null);
        add(version.written(), Origin.ROLLBACK, over, by);
    }

    private Written written(String content, @Nullable String cases) {
        try {
            return source.written(content, cases);
        } catch (BrokenPolicyException broken) {
            throw BadPolicyException.policy(broken);
        }
    }

    private static List<Case> read(String cases) {
        try {
            return Case.read(cases.getBytes(UTF_8));
        } catch (BrokenPolicyException broken) {
            throw BadPolicyException.cases(broken);
        }
    }

    private void add(Written written, Origin origin, @Nullable Long over, Person by) {
        var added = versions.add(written, origin, by.name(), over);
        audit.append(
                AuditEvent.of(AuditType.POLICY_LOADED, Actor.person(by.name(), ADMIN))
                        .at(config.nodeId())
                        .with("policy", added.name())
                        .with("number", added.number())
                        .with("origin", origin.wireName())
                        .with("digest", added.digest()));
    }
}
