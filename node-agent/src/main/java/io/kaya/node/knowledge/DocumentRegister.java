package io.kaya.node.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Remembers what became of each file. */
interface DocumentRegister {
    /** By path. */
    Map<String, Known> known();

    /** All or none of them. */
    void record(List<Outcome> outcomes);

    void forget(Collection<String> paths);
}
