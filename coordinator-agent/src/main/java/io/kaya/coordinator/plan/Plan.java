package io.kaya.coordinator.plan;

import io.kaya.protocol.message.Maker;
import java.util.List;

/** What to do about a question. */
public sealed interface Plan {

    /** Who made it, and why not the configured model, if it did not. */
    Maker maker();

    Plan by(Maker other);

    /** Ask these nodes; the parts are what the question was split into, in its order. */
    record Ask(List<String> parts, List<Assignment> assignments, Maker maker) implements Plan {
        public Ask {
            parts = List.copyOf(parts);
            assignments = List.copyOf(assignments);
        }

        public Ask(List<String> parts, List<Assignment> assignments) {
            this(parts, assignments, Maker.EXTRACTIVE);
        }

        @Override
        public Plan by(Maker other) {
            return new Ask(parts, assignments, other);
        }
    }

    /** The conversation answers already. */
    record Direct(String text, Maker maker) implements Plan {
        @Override
        public Plan by(Maker other) {
            return new Direct(text, other);
        }
    }

    /** Only the person can say what is meant. */
    record Clarify(String text, Maker maker) implements Plan {
        @Override
        public Plan by(Maker other) {
            return new Clarify(text, other);
        }
    }
}
