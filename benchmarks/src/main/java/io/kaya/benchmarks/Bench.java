package io.kaya.benchmarks;

import io.kaya.benchmarks.asking.QualityBench;
import io.kaya.benchmarks.quality.CalibrateBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks by name. */
@Command(name = "bench", mixinStandardHelpOptions = true, description = "Measures; exits 1 when a goal is missed.", subcommands = {QualityBench.class, CalibrateBench.class})
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(
                new CommandLine(new Bench())
                        .setExecutionExceptionHandler(
                                (failed, _, _) -> {
                                    System.err.println("bench: " + failed.getMessage());
                                    return 1;
                                })
                        .execute(arguments));
    }
}
