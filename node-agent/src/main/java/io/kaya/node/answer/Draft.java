package io.kaya.node.answer;

import java.util.List;

/** What a task's work came to, before anybody has decided about it. */
public sealed interface Draft {

    String EXTRACTIVE = "extractive";

    /** Who wrote it: {@link #EXTRACTIVE}, or the name of a language model. */
    String maker();

    record Claims(List<DraftClaim> claims, String maker) implements Draft {
        public Claims {
            claims = List.copyOf(claims);
            if (claims.isEmpty()) {
                throw new IllegalArgumentException("A draft with claims needs one claim at least");
            }
        }
    }

    record Nothing(String maker) implements Draft {}
}
