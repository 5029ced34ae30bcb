package io.kaya.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One training run before the first federation, unless the build made one: these tests start agents
 * some hundred times. Without it they take longer and show the same.
 */
final class FastStarts {
    private static final long PATIENCE_MINUTES = 4;
    private static boolean tried;

    private FastStarts() {}

    static synchronized void provide(Path home) throws InterruptedException {
        if (tried) return;
        tried = true;
        var agent = home.resolve("node-agent/target/quarkus-app");
        try {
            if (newer(agent.resolve("app.aot"), agent.resolve("quarkus-run.jar"))) return;
            train(home);
        } catch (IOException e) {
            System.err.println("No training run, so agents start slowly: " + e.getMessage());
        }
    }

    private static boolean newer(Path cache, Path jar) throws IOException {
        return Files.exists(cache)
                && Files.getLastModifiedTime(cache).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }

    private static void train(Path home) throws IOException, InterruptedException {
        var target = Files.createDirectories(Path.of("target").toAbsolutePath());
        var command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dkaya.root=" + home,
                        "-cp",
                        home.resolve("cli/target/kaya-cli.jar").toString(),
                        "io.kaya.cli.Kaya",
                        "training-run",
                        "--home",
                        target.resolve("training").toString());
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(target.resolve("training.log").toFile())
                        .start();
        if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) process.destroy();
        process.waitFor();
    }
}
