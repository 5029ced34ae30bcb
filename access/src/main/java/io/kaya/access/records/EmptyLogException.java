package io.kaya.access.records;

import io.kaya.access.Problem;

/** Nothing was written yet, so there is no checkpoint either. */
final class EmptyLogException extends Problem {
    EmptyLogException() {
        super(
                404,
                "empty-log",
                "Nothing was written into this audit log yet; ask again in a second");
    }
}
