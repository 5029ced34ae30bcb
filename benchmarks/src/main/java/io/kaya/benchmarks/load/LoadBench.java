package io.kaya.benchmarks.load;

import io.kaya.benchmarks.asking.Folders;
import io.kaya.benchmarks.asking.Library;
import io.kaya.benchmarks.asking.RunningFederation;
import io.kaya.benchmarks.quality.Squad;
import io.kaya.benchmarks.report.Figure;
import io.kaya.benchmarks.report.Percentiles;
import io.kaya.benchmarks.report.Printing;
import io.kaya.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Many nodes are asked at once, and many people ask at once, for minutes. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Asks very many nodes at once; then lets many people ask four real nodes at once.",
        footer = {
            "",
            "The very many are simulated in one process: real keys, channels, cards, heartbeats",
            "and replies, one in twenty with a claim, on the real broker and one real coordinator.",
            "A quarter of them is asked as well, to see whether the time grows with their number.",
            "",
            "Each person waits for the whole answer before the next question. Memory is held",
            "against what it was after the first third of the time.",
            "",
            "Example:",
            "  ./kaya bench load --nodes 1000 --people 100 --minutes 5",
            "  ./kaya bench load --nodes 1000 --people 0"
        })
public final class LoadBench implements Callable<Integer> {
    private static final int NODES = 4;
    private static final double FLAT = 1.1;
    private static final double GOAL_SECONDS = 10;
    private static final double LINEAR = 1.25;

    @Option(
            names = "--nodes",
            defaultValue = "1000",
            description = "How many simulated nodes; 0 leaves this part out (default: 1000).")
    int nodes;

    @Option(
            names = "--questions",
            defaultValue = "5",
            description = "How many all of them are asked, one after another (default: 5).")
    int questions;

    @Option(
            names = "--people",
            defaultValue = "100",
            description = "How many ask at the same time; 0 leaves this part out (default: 100).")
    int people;

    @Option(names = "--minutes", defaultValue = "5", description = "For how long (default: 5).")
    int minutes;

    @Mixin Printing printing = new Printing();

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        var work = Files.createTempDirectory("kaya-load-");
        System.err.println("State and logs: " + work + " (deleted when all went well)");
        var figures = new ArrayList<Figure>();
        if (nodes > 0) figures.addAll(ofNodes(work));
        if (people > 0) figures.addAll(ofPeople(work));
        var report = Report.of("load", figures);
        var exit = printing.print(report);
        if (report.met()) Folders.delete(work);
        return exit;
    }

    private List<Figure> ofNodes(Path work)
            throws IOException, InterruptedException, ExecutionException {
        var few = Math.max(1, nodes / 4);
        var alone = seconds(few, work.resolve("few"));
        var all = seconds(nodes, work.resolve("many"));
        return List.of(
                Figure.of("whole answer of %,d nodes, p50".formatted(few), alone.p50(), "s"),
                Figure.of("whole answer of %,d nodes, p50".formatted(nodes), all.p50(), "s")
                        .atMost(GOAL_SECONDS),
                Figure.of(
                                "time for each node, of what it is with a quarter of them",
                                all.p50() / nodes / (alone.p50() / few),
                                "times")
                        .atMost(LINEAR));
    }

    private Percentiles seconds(int count, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        try (var large = LargeFederation.started(count, Files.createDirectories(folder))) {
            var times = new ArrayList<Double>();
            for (int i = 0; i <= questions; i++) {
                var outcome = large.running().ask("How many are missed? " + i, List.of("all"));
                if (!outcome.complete() || outcome.nodes().size() != count) {
                    throw new IllegalStateException(
                            "Only some of %,d nodes ended in two minutes; see %s"
                                    .formatted(count, folder));
                }
                System.err.printf("  %,d nodes: %.1f s%n", count, outcome.seconds());
                if (i > 0) times.add(outcome.seconds()); // the first warms up
            }
            return Percentiles.of(times);
        }
    }

    private List<Figure> ofPeople(Path work)
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
