package io.kaya.sandbox.supervisor;

import java.nio.file.Path;

/** Another supervisor holds the folder. */
public final class AlreadyRunningException extends RuntimeException {
    AlreadyRunningException(Path folder) {
        super(
                "The federation in %s is run by process %s already; stop it first, or use another folder"
                        .formatted(folder, holder(folder)));
    }

    private static String holder(Path folder) {
        return FederationReport.read(folder)
                .map(report -> String.valueOf(report.supervisor()))
                .orElse("of another start");
    }
}
