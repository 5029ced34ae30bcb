package io.kaya.cli.demo;

import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A demo in a process of its own, which outlives the terminal that it was started from. */
final class Background {
    /** What the process in the background says when all has started. */
    static final String READY = "ready";

    private static final Path SETSID = Path.of("/usr/bin/setsid");
    private static final String COMPLAINT = "kaya demo: ";
    private static final Duration STEP = Duration.ofMillis(200);

    private final Session session;
    private final Path log;

    Background(Session session) {
        this.session = session;
        log = session.home().folder().resolve("logs").resolve("demo.log");
    }

    /** Returns when all is ready; a start that fails is told with its reason. */
    void start(@Nullable Path federation, StartProgress progress)
            throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        var process =
                new ProcessBuilder(command(federation))
                        .redirectErrorStream(true)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(log.toFile())
                        .start();
        while (true) {
            session.home()
                    .running()
                    .filter(report -> report.supervisor() == process.pid())
                    .ifPresent(report -> report.parts().forEach(progress::changed));
            if (said().anyMatch(READY::equals)) return;
            if (process.waitFor(STEP.toMillis(), TimeUnit.MILLISECONDS)) throw failed();
        }
    }

    private List<String> command(@Nullable Path federation) {
        var command = new ArrayList<String>();
        if (Files.isExecutable(SETSID)) command.add(SETSID.toString());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx128m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dkaya.root=" + session.environment().root(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.kaya.cli.Kaya",
                        "demo",
                        "--background",
                        "--home",
                        session.home().folder().toString()));
        if (federation != null) {
            command.add("--federation");
            command.add(federation.toAbsolutePath().toString());
        }
        return command;
    }

    private CommandFailedException failed() throws IOException {
        var reason =
                said().filter(line -> line.startsWith(COMPLAINT))
                        .map(line -> line.substring(COMPLAINT.length()))
                        .findFirst()
                        .orElse("The demo ended; see " + log);
        return new CommandFailedException(ExitCode.FAILED, "not-started", reason);
    }

    private Stream<String> said() throws IOException {
        return Files.readString(log).lines();
    }
}
