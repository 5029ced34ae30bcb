package io.kaya.node.policy;

import io.kaya.audit.export.PolicyTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The policies that entries name by their digest, for those who take entries away. */
@ApplicationScoped
class ExportedPolicies implements PolicyTexts {
    private static final int MOST = 100;

    private final PolicyVersions versions;

    ExportedPolicies(PolicyVersions versions) {
        this.versions = versions;
    }

    @Override
    @Transactional
    public List<String> newest() {
        return versions.newest(MOST).stream().map(PolicyVersion::content).distinct().toList();
    }
}
