package io.kaya.sandbox.supervisor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How the two agents are run: what follows the flags on the command line of {@code java}. */
public record Installation(List<String> coordinator, List<String> node) {
    private static final String JAR = "quarkus-app/quarkus-run.jar";

    public Installation {
        coordinator = List.copyOf(coordinator);
        node = List.copyOf(node);
    }

    /** The installation at {@code -Dkaya.home}: an unpacked distribution, or a built checkout. */
    public static Installation find() {
        return in(Path.of(System.getProperty("kaya.home", "")).toAbsolutePath());
    }

    public static Installation in(Path home) {
        return new Installation(run(home, "coordinator-agent"), run(home, "node-agent"));
    }

    private static List<String> run(Path home, String agent) {
        var jar =
                Stream.of(home.resolve(agent), home.resolve(agent).resolve("target"))
                        .map(folder -> folder.resolve(JAR))
                        .filter(Files::isRegularFile)
                        .findFirst()
                        .orElseThrow(() -> new NotInstalledException(agent, home));
        return List.of("-jar", jar.toString());
    }
}
