package io.kaya.node.policy;

import io.kaya.access.Problem;

/** Other drafts are being looked at just now. */
final class ManyChecksException extends Problem {
    ManyChecksException() {
        super(503, "busy", "Other drafts are being checked just now; try again in a moment");
    }
}
