package io.kaya.access.records;

import io.kaya.access.Problem;

/** A search for a kind of entry that there is not. */
final class UnknownTypeException extends Problem {
    UnknownTypeException(String type) {
        super(
                400,
                "malformed-request",
                "There are no audit entries of type '"
                        + (type.length() > 40 ? type.substring(0, 40) + "…" : type)
                        + "'");
    }
}
