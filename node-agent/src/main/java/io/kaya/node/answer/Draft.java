package io.kaya.node.answer;

import io.kaya.protocol.message.Maker;
import java.util.List;

/** What a task's work came to, before anybody has decided about it. */
public sealed interface Draft {

    Maker EXTRACTIVE = Maker.EXTRACTIVE;

    /** Who wrote it, and why not the configured model, if it did not. */
    Maker maker();

    Draft by(Maker other);

    record Claims(List<DraftClaim> claims, Maker maker) implements Draft {
        public Claims {
            claims = List.copyOf(claims);
            if (claims.isEmpty()) {
                throw new IllegalArgumentException("A draft with claims needs one claim at least");
            }
        }

        @Override
        public Draft by(Maker other) {
            return new Claims(claims, other);
        }
    }

    record Nothing(Maker maker) implements Draft {
        @Override
        public Draft by(Maker other) {
            return new Nothing(other);
        }
    }
}
