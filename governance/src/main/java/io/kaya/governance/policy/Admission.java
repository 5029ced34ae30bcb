package io.kaya.governance.policy;

import java.util.List;

/** Whether the node takes part in a task, and which rules said so. */
public sealed interface Admission {
    /** The rules that decided; none when no rule matched. */
    List<RuleId> rules();

    Basis basis();

    /**
     * @param obligations of all rules that matched
     */
    record Accept(List<RuleId> rules, Obligations obligations, Basis basis) implements Admission {}

    /**
     * A person decides whether the node takes part.
     *
     * @param reason for the operator
     * @param obligations of all rules that matched
     */
    record Review(List<RuleId> rules, String reason, Obligations obligations, Basis basis)
            implements Admission {}

    /**
     * The node does not take part.
     *
     * @param reasonCode for the asker's programs: what the rule says, or else the code
     * @param reason for the asker
     */
    record Refuse(
            RefusalCode code, String reasonCode, String reason, List<RuleId> rules, Basis basis)
            implements Admission {}
}
