package io.kaya.benchmarks.load;

import io.kaya.benchmarks.asking.Folders;
import io.kaya.benchmarks.asking.Library;
import io.kaya.benchmarks.asking.RunningFederation;
import io.kaya.benchmarks.quality.Squad;
import io.kaya.benchmarks.report.Figure;
import io.kaya.benchmarks.report.Percentiles;
import io.kaya.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Many people ask at once, for minutes. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Lets many people ask four real nodes at once, and looks for errors and growing memory.",
        footer = {
            "",
            "Each person waits for the whole answer before the next question. Memory is held",
            "against what it was after the first third of the time.",
            "",
            "Example:",
            "  ./kaya bench load --people 100 --minutes 5"
        })
public final class LoadBench implements Callable<Integer> {
    private static final int NODES = 4;
    private static final double FLAT = 1.1;

    @Option(
            names = "--people",
            defaultValue = "100",
            description = "How many ask at the same time (default: 100).")
    int people;

    @Option(names = "--minutes", defaultValue = "5", description = "For how long (default: 5).")
    int minutes;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "text or json (default: text).")
    String format = "text";

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        var work = Files.createTempDirectory("kaya-load-");
        System.err.println("State and logs: " + work + " (deleted when all went well)");
        var figures = asked(work);
        var report = Report.of("load", figures);
        report.print(Report.Form.valueOf(format.toUpperCase(Locale.ROOT)), System.out);
        if (report.met()) Folders.delete(work);
        return report.met() ? 0 : 1;
    }

    private List<Figure> asked(Path work)
            throws IOException, InterruptedException, ExecutionException {
        var library =
                new Library(
                        Squad.calibration(),
                        Files.createDirectories(work.resolve("documents")),
                        NODES);
        try (var federation = RunningFederation.started(library, work)) {
            var crowd = new Crowd(federation, library.questions());
            var third = Duration.ofMinutes(minutes).dividedBy(3);
            crowd.ask(people, third);
            System.err.printf("  a third is over: %,d answered%n", crowd.seconds().size());
            var before = federation.residentMiB();
            crowd.ask(people, third.multipliedBy(2));
            var after = federation.residentMiB();
            crowd.errors().stream().distinct().limit(5).forEach(System.err::println);
            return figures(crowd, before, after);
        }
    }

    private List<Figure> figures(
            Crowd crowd, Map<String, Double> before, Map<String, Double> after) {
        var times = Percentiles.of(crowd.seconds());
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("errors", crowd.errors().size(), "of all questions").atMost(0));
        figures.add(
                Figure.of("not ended in two minutes", crowd.unfinished(), "questions").atMost(0));
        figures.add(Figure.of("told that it is busy", crowd.busy(), "questions"));
        figures.add(Figure.of("answered", crowd.seconds().size() / (minutes * 60.0), "per second"));
        figures.add(Figure.of("time to the whole answer, p50", times.p50(), "s"));
        figures.add(Figure.of("time to the whole answer, p99", times.p99(), "s"));
        after.forEach((agent, now) -> {
            var earlier = before.getOrDefault(agent, now);
            figures.add(
                    Figure.of("memory of " + agent, now, "MiB resident")
                            .against(earlier)
                            .atMost(earlier * FLAT));
        });
        return figures;
    }
}
