package io.kaya.sandbox.supervisor;

import io.kaya.sandbox.FreePort;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A port for each part: the one it had before where that is still free. */
final class Ports {
    private final Map<String, Integer> before = new HashMap<>();
    private final Set<Integer> given = new HashSet<>();

    private Ports() {}

    static Ports of(Path folder) {
        var ports = new Ports();
        FederationReport.read(folder).ifPresent(report -> ports.remember(report));
        return ports;
    }

    int of(String part) {
        var known = before.get(part);
        var port = known == null ? FreePort.any() : FreePort.preferring(known);
        while (!given.add(port)
                || (before.containsValue(port) && !Integer.valueOf(port).equals(known))) {
            port = FreePort.any();
        }
        return port;
    }

    private void remember(FederationReport report) {
        report.parts().forEach(part -> before.put(part.name(), part.port()));
    }
}
