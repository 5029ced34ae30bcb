package io.kaya.sandbox.supervisor;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the coordinator or a node. */
record AgentLauncher(
        Path folder,
        List<String> flags,
        List<String> program,
        Map<String, String> environment,
        int port,
        Path log)
        implements Launcher {
    // A whole federation fits on one small machine: heaps give back what an indexing run needed.
    private static final List<String> SMALL =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=30",
                    "-XX:+ExitOnOutOfMemoryError",
                    "--enable-native-access=ALL-UNNAMED");
    static final List<String> COORDINATOR_FLAGS =
            with("-Xmx160m", "-Xmn32m", "-XX:TieredStopAtLevel=1");
    static final List<String> NODE_FLAGS = with("-Xmx224m", "-Xmn40m", "-XX:TieredStopAtLevel=1");
    private static final int PATIENCE_MILLIS = 2_000;

    @Override
    public Running launch() throws IOException {
        var arguments = new ArrayList<>(flags);
        arguments.add(
                "-Dquarkus.config.locations=" + folder.resolve("application.properties").toUri());
        arguments.addAll(program);
        return new Agent(JavaProcess.start(folder, arguments, environment, log), port);
    }

    private static List<String> with(String... more) {
        return Stream.concat(Stream.of(more), SMALL.stream()).toList();
    }

    private record Agent(ProcessHandle process, int port) implements Running {
        @Override
        public boolean ready() {
            try {
                var health = URI.create("http://127.0.0.1:" + port + "/q/health/ready").toURL();
                var call = (HttpURLConnection) health.openConnection();
                call.setConnectTimeout(PATIENCE_MILLIS);
                call.setReadTimeout(PATIENCE_MILLIS);
                return call.getResponseCode() == HttpURLConnection.HTTP_OK;
            } catch (IOException notYet) {
                return false;
            }
        }

        @Override
        public void stop(Duration grace) throws InterruptedException {
            JavaProcess.stop(process, grace);
        }
    }
}
