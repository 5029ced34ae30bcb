package io.kaya.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** What the supervisor and its libraries log goes to a file, not between the lines for people. */
final class SupervisorLog {
    private static final int LARGEST = 5_000_000;
    private static final Logger ROOT = Logger.getLogger("");

    private SupervisorLog() {}

    static void to(Path home) {
        try {
            var folder = Files.createDirectories(home.resolve("logs"));
            var file = new FileHandler(folder.resolve("supervisor.log").toString(), LARGEST, 1);
            file.setFormatter(new SimpleFormatter());
            for (Handler console : ROOT.getHandlers()) ROOT.removeHandler(console);
            ROOT.addHandler(file);
            ROOT.setLevel(Level.WARNING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Folder " + home + " cannot be written; choose another with --home", e);
        }
    }
}
