package io.kaya.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Fits the weights of extractive answering again, from the project's own questions. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Fits the weights and thresholds of extractive answering on the project's own questions and prints them.",
        footer = {"", "Examples:", "  ./kaya bench calibrate", "  ./kaya bench calibrate --out FOLDER"})
public final class CalibrateBench implements Callable<Integer> {
    @Option(names = "--out", paramLabel = "FOLDER", description = "Also write each file of weights into this folder.")
    @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        Calibrate.main(out == null ? new String[0] : new String[] {out.toString()});
        return 0;
    }
}
