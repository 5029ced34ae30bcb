package io.kaya.benchmarks.latency;

import io.kaya.benchmarks.asking.Folders;
import io.kaya.benchmarks.asking.Library;
import io.kaya.benchmarks.asking.Library.Asked;
import io.kaya.benchmarks.asking.Progress;
import io.kaya.benchmarks.asking.RunningFederation;
import io.kaya.benchmarks.quality.Squad;
import io.kaya.benchmarks.report.Figure;
import io.kaya.benchmarks.report.Percentiles;
import io.kaya.benchmarks.report.Printing;
import io.kaya.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the platform adds to a question, apart from searching and thinking. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Asks one question after another of four nodes, and tells how long the platform itself took.",
        footer = {
            "",
            "Thinking is what planner, search, answerer and composer took, as their audit entries",
            "say: of the nodes, which work side by side, the slowest. The rest is the platform.",
            "The raw path is one request and reply to each node over the same Kafka, and the nine",
            "commits in a row that no system with these promises can do without.",
            "",
            "Example:",
            "  ./kaya bench latency --questions 300 --format json"
        })
public final class LatencyBench implements Callable<Integer> {
    private static final int NODES = 4;
    private static final List<String> ALL = List.of("all");

    @Option(
            names = "--questions",
            defaultValue = "300",
            description = "How many are timed (default: 300).")
    int questions;

    @Option(
            names = "--warm-up",
            defaultValue = "100",
            description = "How many are asked before, untimed (default: 100).")
    int warmUp;

    @Mixin Printing printing = new Printing();

    @Override
    public Integer call()
            throws IOException, InterruptedException, SQLException, ExecutionException {
        var work = Files.createTempDirectory("kaya-latency-");
        System.err.println("State and logs: " + work + " (deleted when all went well)");
        var library =
                new Library(
                        Squad.calibration(),
                        Files.createDirectories(work.resolve("documents")),
                        NODES);
        var figures = new ArrayList<Figure>();
        try (var federation = RunningFederation.started(library, work)) {
            var asked = library.questions();
            ask(federation, asked, 0, warmUp, "warming up");
            var before = federation.writingTransactions();
            var times = ask(federation, asked, warmUp, questions, "questions");
            var writes = federation.writingTransactions() - before;
            figures.addAll(figures(times, raw(federation)));
            figures.add(
                    Figure.of(
                            "writing transactions, all parties",
                            (double) writes / questions,
                            "per question"));
        }
        Folders.delete(work);
        var report = Report.of("latency", figures);
        return printing.print(report);
    }

    private static List<Time> ask(
            RunningFederation federation, List<Asked> asked, int from, int count, String run) {
        var progress = new Progress(run, count);
        var times = new ArrayList<Time>();
        for (int i = 0; i < count; i++) {
            var one = asked.get((from + i) * 7 % asked.size()); // neighbours are of one article
            var outcome = federation.ask(one.question(), ALL);
            times.add(new Time(outcome.seconds() * 1e3, federation.thinkingMillis(outcome.id())));
            progress.step();
        }
        progress.done();
        return times;
    }

    private Percentiles raw(RunningFederation federation)
            throws SQLException, ExecutionException, InterruptedException {
        var times = new ArrayList<Double>();
        try (var path = new RawPath(federation.brokerAdmin(), federation.databases())) {
            for (int i = 0; i < warmUp; i++) path.once();
            for (int i = 0; i < questions; i++) times.add(path.once());
        }
        return Percentiles.of(times);
    }

    private static List<Figure> figures(List<Time> times, Percentiles raw) {
        var whole = Percentiles.of(times.stream().map(Time::whole).toList());
        var thinking = Percentiles.of(times.stream().map(Time::thinking).toList());
        var added = Percentiles.of(times.stream().map(Time::added).toList());
        return List.of(
                Figure.of("whole question, p50", whole.p50(), "ms"),
                Figure.of("whole question, p99", whole.p99(), "ms"),
                Figure.of("search and models, p50", thinking.p50(), "ms"),
                Figure.of("search and models, p99", thinking.p99(), "ms"),
                Figure.of("added by the platform, p50", added.p50(), "ms")
                        .against(raw.p50())
                        .atMost(100),
                Figure.of("added by the platform, p99", added.p99(), "ms").against(raw.p99()),
                Figure.of(
                                "added by the platform, of the raw path",
                                added.p50() / raw.p50(),
                                "times")
                        .atMost(15));
    }

    /** In milliseconds. */
    private record Time(double whole, double thinking) {
        double added() {
            return whole - thinking;
        }
    }
}
