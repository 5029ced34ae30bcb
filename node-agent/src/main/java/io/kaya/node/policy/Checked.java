package io.kaya.node.policy;

import io.kaya.governance.policy.Problem;
import io.kaya.governance.policy.Remark;
import io.kaya.governance.policy.StandingGrant;
import io.kaya.governance.policy.trial.Trial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said about a draft of a policy.
 *
 * @param remarks on the policy
 * @param inCases what is wrong with the file of its cases
 * @param trial on its cases; {@code null} where either cannot be followed
 * @param grants that it asks for
 */
record Checked(
        List<Remark> remarks,
        List<Problem> inCases,
        @Nullable Trial trial,
        List<StandingGrant> grants) {
    Checked {
        remarks = List.copyOf(remarks);
        inCases = List.copyOf(inCases);
        grants = List.copyOf(grants);
    }

    /** An admin may put it in force. */
    boolean activatable() {
        return trial != null && trial.passed();
    }
}
