package io.kaya.sandbox.supervisor;

import io.kaya.sandbox.federation.FederationFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.LogManager;

/** A supervisor in the background: FOLDER FEDERATION-FILE. It ends with SIGTERM. */
public final class SupervisorMain {
    private SupervisorMain() {}

    /** What follows {@code java FLAGS -cp CLASSPATH} to run this. */
    public static List<String> arguments(Path folder, Path federationFile) {
        return List.of(
                SupervisorMain.class.getName(), folder.toString(), federationFile.toString());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        try (var logging =
                SupervisorMain.class.getResourceAsStream("/io/kaya/sandbox/logging.properties")) {
            LogManager.getLogManager().readConfiguration(logging);
        }
        var federation = FederationFile.read(Path.of(args[1]));
        try (var supervisor =
                Supervisor.open(Path.of(args[0]), federation, Installation.find()).closeOnExit()) {
            supervisor.start(_ -> {});
            supervisor.awaitClose();
        }
    }
}
