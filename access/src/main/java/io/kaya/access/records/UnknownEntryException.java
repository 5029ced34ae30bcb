package io.kaya.access.records;

import io.kaya.access.Problem;
import java.util.UUID;

/** No entry of this log has the id. */
final class UnknownEntryException extends Problem {
    UnknownEntryException(UUID id) {
        super(
                404,
                "unknown-entry",
                "Entry %s is not in this log; another party's log may have it".formatted(id));
    }
}
