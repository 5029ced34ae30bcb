package io.kaya.cli.home;

import io.kaya.sandbox.supervisor.FederationReport;
import io.kaya.sandbox.supervisor.Kind;
import io.kaya.sandbox.supervisor.PartReport;
import io.kaya.sandbox.supervisor.Phase;
import java.util.List;
import java.util.Optional;

/** The parts of a federation that people talk to. */
public final class Agents {
    private Agents() {}

    public static Optional<PartReport> coordinator(FederationReport report) {
        return report.parts().stream().filter(part -> part.kind() == Kind.COORDINATOR).findFirst();
    }

    public static List<PartReport> nodes(FederationReport report) {
        return report.parts().stream().filter(part -> part.kind() == Kind.NODE).toList();
    }

    /** A node may be registered and still not run, so that it is offline. */
    public static boolean started(PartReport part) {
        return part.url() != null && part.state() != Phase.STOPPED;
    }
}
