package io.kaya.governance.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a policy can be asked about. */
public sealed interface Situation {
    Instant now();

    Ruling ruling(Policy policy);

    Explanation explain(Policy policy);

    /** A request, before anything is looked up. */
    record Asked(AdmissionFacts request, Instant now) implements Situation {
        @Override
        public Ruling ruling(Policy policy) {
            return Ruling.of(policy.judge(request, now));
        }

        @Override
        public Explanation explain(Policy policy) {
            return policy.explain(request, now);
        }
    }

    /** A draft that waits to be let out. */
    record Drafted(ReleaseFacts draft, Instant now) implements Situation {
        @Override
        public Ruling ruling(Policy policy) {
            return Ruling.of(policy.advise(draft, now));
        }

        @Override
        public Explanation explain(Policy policy) {
            return policy.explain(draft, now);
        }
    }

    /**
     * From YAML or JSON.
     *
     * @param otherwise the time where the file names none
     * @throws BrokenPolicyException with everything that is wrong with it
     */
    static Situation read(byte[] file, @Nullable Instant otherwise) {
        return CaseReader.situation(file, otherwise);
    }
}
