package io.kaya.coordinator.plan;

import java.util.List;

/** What to do about a question. */
public sealed interface Plan {

    /** Ask these nodes; the parts are what the question was split into, in its order. */
    record Ask(List<String> parts, List<Assignment> assignments) implements Plan {
        public Ask {
            parts = List.copyOf(parts);
            assignments = List.copyOf(assignments);
        }
    }

    /** The conversation answers already. */
    record Direct(String text) implements Plan {}

    /** Only the person can say what is meant. */
    record Clarify(String text) implements Plan {}
}
