package io.kaya.sandbox.supervisor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Logs are appended to, and set aside at a start when they have grown. */
final class LogFile {
    private static final long LIMIT = 10L * 1024 * 1024;

    private LogFile() {}

    static void rotate(Path log) throws IOException {
        if (!Files.exists(log) || Files.size(log) <= LIMIT) return;
        var aside = log.resolveSibling(log.getFileName() + ".1");
        Files.move(log, aside, StandardCopyOption.REPLACE_EXISTING);
    }
}
