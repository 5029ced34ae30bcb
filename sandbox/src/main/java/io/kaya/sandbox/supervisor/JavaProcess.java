package io.kaya.sandbox.supervisor;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A Java program in a process of its own, which can be found again by the folder it works in. */
final class JavaProcess {
    static final String MARK = "-Dkaya.part=";
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private JavaProcess() {}

    static ProcessHandle start(
            Path folder, List<String> arguments, Map<String, String> environment, Path log)
            throws IOException {
        LogFile.rotate(log);
        var command = new ArrayList<String>();
        // In a session of its own, Ctrl-C reaches the supervisor alone, who stops all in order.
        if (Files.isExecutable(SETSID)) command.add(SETSID.toString());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(MARK + folder + "/");
        command.addAll(arguments);
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var inherited = builder.environment();
        // What the caller has set for its own Kaya or Quarkus would override the written settings.
        inherited.keySet().removeIf(k -> k.startsWith("KAYA_") || k.startsWith("QUARKUS_"));
        inherited.put("MALLOC_ARENA_MAX", "2");
        inherited.putAll(environment);
        return builder.start().toHandle();
    }

    static void stop(ProcessHandle process, Duration grace) throws InterruptedException {
        if (!process.isAlive()) return;
        process.destroy();
        // A paused process hears nothing, not even that it should end.
        Signals.send(process, "CONT");
        if (ended(process, grace)) return;
        process.destroyForcibly();
        ended(process, grace);
    }

    private static boolean ended(ProcessHandle process, Duration grace)
            throws InterruptedException {
        try {
            process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        }
    }
}
