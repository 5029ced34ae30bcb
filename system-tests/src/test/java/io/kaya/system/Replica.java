package io.kaya.system;

import static org.awaitility.Awaitility.await;

import io.kaya.sandbox.FreePort;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** A second process of an agent, on the same settings and the same database as the first. */
final class Replica implements AutoCloseable {
    private final List<String> command;
    private final String url;
    private final Path log;
    private Process process;

    private Replica(List<String> command, String url, Path log) {
        this.command = command;
        this.url = url;
        this.log = log;
    }

    static Replica start(RunningFederation federation, String agent) {
        var port = FreePort.any();
        var settings = settings(federation.folder(), agent, port);
        var home = Path.of(System.getProperty("kaya.home", "")).toAbsolutePath();
        var module = agent.equals("coordinator") ? "coordinator-agent" : "node-agent";
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx224m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dquarkus.config.locations=" + settings.toUri(),
                        "-jar",
                        home.resolve(module + "/target/quarkus-app/quarkus-run.jar").toString());
        var replica =
                new Replica(
                        new ArrayList<>(command),
                        "http://127.0.0.1:" + port,
                        federation.folder().resolve("logs").resolve(agent + "-2.log"));
        replica.start();
        return replica;
    }

    /** Those of the first replica, but for what two processes cannot share. */
    private static Path settings(Path federation, String agent, int port) {
        var first = federation.resolve("agents").resolve(agent).resolve("application.properties");
        var second = first.resolveSibling("replica.properties");
        var settings = new Properties();
        try {
            settings.load(new StringReader(Files.readString(first)));
            settings.setProperty("quarkus.http.port", String.valueOf(port));
            settings.setProperty("kaya.replica", "second");
            settings.setProperty(
                    "kaya.node.index", federation.resolve("index-of-replica").toString());
            var text = new StringWriter();
            settings.store(text, null);
            return Files.writeString(second, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void start() {
        try {
            process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().alias("second replica, see " + log)
                .atMost(RunningFederation.PATIENCE)
                .ignoreExceptions()
                .until(() -> Site.anonymous(url).tryGet("/q/health/ready").status() == 200);
    }

    /** As by -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
