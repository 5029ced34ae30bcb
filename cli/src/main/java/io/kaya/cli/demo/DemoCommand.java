package io.kaya.cli.demo;

import io.kaya.cli.Session;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.OnInterrupt;
import io.kaya.sandbox.federation.BuiltInDemo;
import io.kaya.sandbox.federation.FederationFile;
import io.kaya.sandbox.supervisor.Installation;
import io.kaya.sandbox.supervisor.Phase;
import io.kaya.sandbox.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Runs a whole federation on this machine, until Ctrl-C.",
        footer = {
            "",
            "Broker, database, coordinator and nodes run on loopback, on free ports.",
            "",
            "Examples:",
            "  ./kaya demo",
            "  ./kaya demo --detach",
            "  ./kaya demo --federation ./library.yaml --home ./library-state"
        })
public final class DemoCommand implements Callable<Integer> {
    private static final Duration READING = Duration.ofMinutes(10);

    private final Session session;

    @Option(
            names = "--federation",
            paramLabel = "FILE",
            description = "Run this federation instead of the built-in one.")
    @Nullable Path federation;

    @Option(names = "--fresh", description = "Forget everything of earlier runs first.")
    boolean fresh;

    @Option(names = "--detach", description = "Return when all is ready; './kaya stop' ends it.")
    boolean detach;

    @Option(names = "--background", hidden = true)
    boolean background;

    public DemoCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var home = session.home();
        if (!background && home.running().isPresent()) {
            if (fresh) {
                throw new CommandFailedException(
                        ExitCode.CONFLICT,
                        "already-running",
                        "A federation runs here; stop it with './kaya stop' before --fresh");
            }
            session.output().note("A federation runs here already.");
            new Welcome(session).print();
            return 0;
        }
        if (fresh) Supervisor.wipe(home.folder());
        if (detach) detach();
        else run();
        return 0;
    }

    private void detach() throws IOException, InterruptedException {
        var start = System.nanoTime();
        try (var progress = new StartProgress(session.output())) {
            new Background(session).start(federation, progress);
            new Documents(session, progress).awaitRead(READING);
        }
        ready(start);
    }

    private void run() throws InterruptedException {
        SupervisorLog.to(session.home().folder());
        var start = System.nanoTime();
        var installation = Installation.in(session.environment().root());
        var file = federation == null ? builtIn() : federation;
        try (var supervisor =
                        Supervisor.open(
                                        session.home().folder(),
                                        FederationFile.read(file),
                                        installation)
                                .closeOnExit();
                var _ = new OnInterrupt(() -> session.output().raw("\nStopping.\n"))) {
            try (var progress = new StartProgress(session.output())) {
                checked(supervisor, progress);
                if (!background) new Documents(session, progress).awaitRead(READING);
            }
            if (background) {
                session.environment().out().println(Background.READY);
            } else {
                ready(start);
                session.output().note("Ctrl-C stops everything; the state is kept.");
            }
            supervisor.awaitClose();
        }
    }

    private void ready(long start) {
        var took = Duration.ofNanos(System.nanoTime() - start);
        session.output().note("Ready after " + took.toSeconds() + " s.\n");
        new Welcome(session).print();
        session.output().note("");
    }

    private Path builtIn() {
        return BuiltInDemo.unpack(session.home().folder().resolve("demo"));
    }

    private static void checked(Supervisor supervisor, StartProgress progress)
            throws InterruptedException {
        for (var part : supervisor.start(progress).parts()) {
            if (part.state() != Phase.FAILED) continue;
            throw new CommandFailedException(
                    ExitCode.FAILED,
                    "not-started",
                    "%s did not start; the end of %s says why".formatted(part.name(), part.log()));
        }
    }
}
