package io.kaya.cli.audit;

import io.kaya.audit.note.MalformedNoteException;
import io.kaya.audit.note.TlogPolicy;
import io.kaya.audit.note.VerifierKey;
import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose signatures a reader of bundles believes, known from elsewhere than the bundle. */
final class TrustOptions {
    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description =
                    "Believe this log's key, as './kaya audit head' prints it; may be repeated.")
    List<String> keys = new ArrayList<>();

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "Believe what this C2SP tlog-policy says: logs, witnesses, a quorum.")
    @Nullable Path policy;

    /** {@code null} when nobody said whom to believe. */
    @Nullable TlogPolicy trusted() {
        if (policy != null && !keys.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.USAGE, "usage", "Give --key or --policy, not both");
        }
        var file = policy;
        if (file != null) {
            return read(file.toString(), () -> TlogPolicy.parse(text(file)));
        }
        if (keys.isEmpty()) return null;
        return read(
                "--key",
                () ->
                        TlogPolicy.of(
                                keys.stream().map(String::strip).map(VerifierKey::parse).toList(),
                                List.of(),
                                0));
    }

    private static TlogPolicy read(String what, Supplier<TlogPolicy> reader) {
        try {
            return reader.get();
        } catch (MalformedNoteException malformed) {
            throw new CommandFailedException(
                    ExitCode.REFUSED, "bad-trust", what + ": " + malformed.why(), malformed);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw Bundles.unusable(file, unreadable);
        }
    }
}
