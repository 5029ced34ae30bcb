package io.kaya.governance.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a policy is expected to say in one situation.
 *
 * @param by the rules that are to decide; {@code null} where it does not matter
 * @param code of the refusal; {@code null} where it does not matter
 * @param line where it stands in its file, from 1
 */
public record Case(
        String name,
        Situation situation,
        Effect expect,
        @Nullable List<RuleId> by,
        @Nullable String code,
        int line) {
    public Case {
        by = by == null ? null : List.copyOf(by);
    }

    /**
     * @throws BrokenPolicyException with everything that is wrong with the file
     */
    public static List<Case> read(byte[] file) {
        return CaseReader.cases(file);
    }
}
