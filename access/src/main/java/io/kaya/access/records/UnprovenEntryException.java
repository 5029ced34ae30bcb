package io.kaya.access.records;

import io.kaya.access.Problem;
import java.util.UUID;

/** An entry that does not exist, or was written so recently that no checkpoint covers it. */
final class UnprovenEntryException extends Problem {
    UnprovenEntryException(UUID id) {
        super(
                404,
                "unproven-entry",
                "Entry %s is not in this log, or was written less than a second ago; list the entries to see their ids"
                        .formatted(id));
    }
}
