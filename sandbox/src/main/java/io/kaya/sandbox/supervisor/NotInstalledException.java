package io.kaya.sandbox.supervisor;

import java.nio.file.Path;

/** An agent is not where it should be. */
public final class NotInstalledException extends RuntimeException {
    NotInstalledException(String agent, Path home) {
        super(
                "No built %s lies in %s; build Kaya first, or set -Dkaya.home to where it is installed"
                        .formatted(agent, home));
    }
}
