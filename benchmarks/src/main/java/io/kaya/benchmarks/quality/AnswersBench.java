package io.kaya.benchmarks.quality;

import io.kaya.benchmarks.report.Printing;
import io.kaya.benchmarks.report.Report;
import io.kaya.inference.encoder.CachingEncoder;
import io.kaya.inference.encoder.OnnxEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The answers alone, without bus, policy and review: the same counts as bench quality in minutes.
 */
@Command(
        name = "answers",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Counts good answers of the plain classes of both agents in one process.")
public final class AnswersBench implements Callable<Integer> {

    @Option(
            names = "--squad",
            paramLabel = "FILE",
            description =
                    "Questions in the form of SQuAD 1.1 (default: the calibration questions).")
    @Nullable Path squad;

    @Option(
            names = "--nodes",
            defaultValue = "4",
            description = "Over how many nodes the articles are spread (default: 4).")
    int nodes;

    @Option(
            names = "--pairs",
            defaultValue = "300",
            description = "How many pairs of questions are joined (default: 300).")
    int pairs;

    @Mixin Printing printing = new Printing();

    @Override
    public Integer call() throws IOException {
        var data = squad == null ? Squad.calibration() : Squad.read(squad);
        try (var encoder = new CachingEncoder(OnnxEncoder.builtIn(), 50_000)) {
            return printing.print(Report.of("answers", Quality.of(data, nodes, pairs, encoder)));
        }
    }
}
