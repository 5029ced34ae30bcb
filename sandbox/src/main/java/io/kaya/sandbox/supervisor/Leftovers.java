package io.kaya.sandbox.supervisor;

import io.kaya.sandbox.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.List;

/** Parts of a supervisor that was killed: they live on, and are ended before others are started. */
final class Leftovers {
    private Leftovers() {}

    static void stop(Path folder) throws InterruptedException {
        for (var process : of(folder)) JavaProcess.stop(process, Pacing.USUAL.grace());
        EmbeddedDatabase.stopLeftover(folder.resolve("postgres"));
    }

    static List<ProcessHandle> of(Path folder) {
        var mark = JavaProcess.MARK + folder + "/";
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(mark))
                .toList();
    }
}
