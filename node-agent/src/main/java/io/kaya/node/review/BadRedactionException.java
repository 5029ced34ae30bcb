package io.kaya.node.review;

import io.kaya.access.Problem;

/** A redaction that points nowhere. */
final class BadRedactionException extends Problem {
    BadRedactionException(String detail) {
        super(400, "nothing-to-redact", detail);
    }
}
