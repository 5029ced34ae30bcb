package io.kaya.sandbox.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server of an owner that was killed: it lives on, and holds the folder until it is stopped.
 */
final class Leftover {
    private static final long PATIENCE_SECONDS = 20;

    private Leftover() {}

    /** The server that runs on this data folder, whoever started it. */
    static Optional<ProcessHandle> of(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(Leftover::isPostgres);
        } catch (IOException | NumberFormatException | java.util.NoSuchElementException none) {
            return Optional.empty();
        }
    }

    static void stop(Path data) throws IOException, InterruptedException {
        var server = of(data);
        if (server.isEmpty()) return;
        // SIGINT ends sessions and writes a checkpoint; SIGTERM would wait for the clients to go.
        new ProcessBuilder("kill", "-INT", String.valueOf(server.get().pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (gone(server.get())) return;
        server.get().destroyForcibly();
        if (gone(server.get())) return;
        throw new IOException(
                "PostgreSQL with process id "
                        + server.get().pid()
                        + " does not end; end it by hand");
    }

    // After a restart of the machine the number may belong to anything.
    private static boolean isPostgres(ProcessHandle process) {
        var info = process.info();
        return info.command().or(info::commandLine).orElse("").contains("postgres");
    }

    private static boolean gone(ProcessHandle server) throws InterruptedException {
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException stillThere) {
            return false;
        }
    }
}
