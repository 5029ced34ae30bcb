package io.kaya.sandbox.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals that Java has no word for. */
final class Signals {
    private Signals() {}

    static void send(ProcessHandle process, String name) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("The command kill is missing; install procps", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
