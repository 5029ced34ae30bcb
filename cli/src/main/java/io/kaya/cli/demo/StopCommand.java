package io.kaya.cli.demo;

import io.kaya.cli.Session;
import io.kaya.cli.output.Json;
import io.kaya.sandbox.supervisor.Supervisor;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "stop",
        description = "Stops the federation that runs here; its state stays.",
        footer = {"", "Example:", "  ./kaya stop"})
public final class StopCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Session session;

    public StopCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        var stopped = Supervisor.stopRunning(session.home().folder(), PATIENCE);
        session.output()
                .result(
                        Json.object().put("stopped", stopped),
                        sheet ->
                                sheet.text(
                                        stopped
                                                ? "Stopped. './kaya demo' goes on where it stood."
                                                : "Nothing was running here."));
        return 0;
    }
}
