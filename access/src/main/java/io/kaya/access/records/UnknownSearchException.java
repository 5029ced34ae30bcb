package io.kaya.access.records;

import io.kaya.access.Problem;

/** Nobody saved a search of that name here. */
final class UnknownSearchException extends Problem {
    UnknownSearchException(String name) {
        super(
                404,
                "unknown-search",
                "No search '%s' is saved here; see './kaya audit searches'"
                        .formatted(name.length() > 60 ? name.substring(0, 60) + "…" : name));
    }
}
