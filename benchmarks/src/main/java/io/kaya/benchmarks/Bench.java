package io.kaya.benchmarks;

import io.kaya.benchmarks.asking.QualityBench;
import io.kaya.benchmarks.audit.AuditBench;
import io.kaya.benchmarks.chaos.ChaosBench;
import io.kaya.benchmarks.disclosure.DisclosureBench;
import io.kaya.benchmarks.hostile.HostileBench;
import io.kaya.benchmarks.latency.LatencyBench;
import io.kaya.benchmarks.load.LoadBench;
import io.kaya.benchmarks.policy.PolicyBench;
import io.kaya.benchmarks.quality.AnswersBench;
import io.kaya.benchmarks.quality.CalibrateBench;
import io.kaya.sandbox.supervisor.Supervisor;
import java.io.IOException;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The benchmarks by name. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures; exits 1 when a goal is missed.",
        subcommands = {
            QualityBench.class,
            LatencyBench.class,
            ChaosBench.class,
            LoadBench.class,
            DisclosureBench.class,
            AnswersBench.class,
            CalibrateBench.class,
            PolicyBench.class,
            AuditBench.class,
            HostileBench.class
        })
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        try (var calm =
                Supervisor.class.getResourceAsStream("/io/kaya/sandbox/logging.properties")) {
            LogManager.getLogManager().readConfiguration(calm);
        }
        System.exit(
                new CommandLine(new Bench())
                        .setExecutionExceptionHandler((failed, _, _) -> {
                            System.err.println("bench: " + failed.getMessage());
                            return 1;
                        })
                        .execute(arguments));
    }
}
