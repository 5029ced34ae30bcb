package io.kaya.node.knowledge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A register without a database. */
class RememberedFiles implements DocumentRegister {
    final Map<String, Known> known = new TreeMap<>();
    final Map<String, Outcome> last = new TreeMap<>();

    @Override
    public Map<String, Known> known() {
        return new HashMap<>(known);
    }

    @Override
    public void record(List<Outcome> outcomes) {
        for (var outcome : outcomes) {
            var path = outcome.file().path();
            known.put(path, known.getOrDefault(path, Known.nothing()).after(outcome));
            last.put(path, outcome);
        }
    }

    @Override
    public void forget(Collection<String> paths) {
        known.keySet().removeAll(paths);
        last.keySet().removeAll(paths);
    }
}
