package io.kaya.benchmarks.chaos;

import io.kaya.benchmarks.asking.Folders;
import io.kaya.benchmarks.asking.Progress;
import io.kaya.benchmarks.report.Figure;
import io.kaya.benchmarks.report.Printing;
import io.kaya.benchmarks.report.Report;
import io.kaya.sandbox.federation.FederationFile;
import io.kaya.sandbox.supervisor.Installation;
import io.kaya.sandbox.supervisor.Supervisor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills processes at random among questions, and counts the promises that were broken. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Kills nodes, coordinator, broker and database by -9 among questions, and then compares what all parties wrote down.",
        footer = {
            "",
            "Every round asks a question and kills one part or two while it is under way; some are",
            "withdrawn; an operator approves, redacts, drops or rejects. Nothing waits for a part to",
            "be up again. One seed decides everything, so a round that broke something comes again.",
            "",
            "Examples:",
            "  ./kaya bench chaos --rounds 50",
            "  ./kaya bench chaos --rounds 500 --seed 7 --format json"
        })
public final class ChaosBench implements Callable<Integer> {
    private static final int BETWEEN_CHECKS = 50;

    @Option(
            names = "--rounds",
            defaultValue = "50",
            description = "How many questions are asked, each with a kill (default: 50).")
    int rounds;

    @Option(
            names = "--seed",
            description = "Decides about every round (default: another one each time).")
    @Nullable Integer seed;

    @Mixin Printing printing = new Printing();

    @Override
    public Integer call() throws IOException, InterruptedException {
        int drawn =
                Objects.requireNonNullElseGet(
                        seed, () -> ThreadLocalRandom.current().nextInt(1_000_000));
        var again = "./kaya bench chaos --rounds %d --seed %d".formatted(rounds, drawn);
        var work = Files.createTempDirectory("kaya-chaos-");
        System.err.println("State and logs: " + work + " (deleted when all went well)");
        System.err.println("The same again: " + again);
        var started = System.nanoTime();
        var run = run(work, Round.plan(drawn, rounds));
        var broken = Reconciliation.of(run.books());
        broken.forEach(one -> System.err.println("  BROKEN " + one));
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("seed", drawn, "again: " + again));
        figures.add(Figure.of("rounds", run.rounds(), ""));
        figures.add(Figure.of("processes killed", run.kills(), ""));
        figures.add(Figure.of("time", (System.nanoTime() - started) / 1e9, "s"));
        figures.addAll(ends(run.books()));
        for (var promise : Promise.values()) {
            var count = broken.stream().filter(one -> one.promise() == promise).count();
            figures.add(Figure.of(promise.broken(), (int) count, "").atMost(0));
        }
        var report = Report.of("chaos", figures);
        var exit = printing.print(report);
        if (report.met()) Folders.delete(work);
        else System.err.println("State and logs: " + work + "\nThe same again: " + again);
        return exit;
    }

    private record Run(int rounds, int kills, Snapshot books) {}

    /** Ends early when a promise is broken: what follows would only cover it up. */
    private static Run run(Path work, List<Round> plan) throws IOException, InterruptedException {
        var root = Path.of(System.getProperty("kaya.root", "")).toAbsolutePath();
        var federation = FederationFile.read(Harbours.write(work));
        var home = work.resolve(".kaya");
        try (var supervisor =
                Supervisor.open(home, federation, Installation.in(root)).closeOnExit()) {
            if (!supervisor.start(_ -> {}).ready()) {
                throw new IllegalStateException("Not every part started; look into " + home);
            }
            var progress = new Progress("rounds", plan.size());
            try (var chaos = new Chaos(supervisor, home, plan)) {
                chaos.awaitDocuments();
                var done = 0;
                while (true) {
                    var next = plan.subList(done, Math.min(done + BETWEEN_CHECKS, plan.size()));
                    for (var round : next) {
                        chaos.run(round);
                        progress.step();
                    }
                    done += next.size();
                    var books = chaos.settle();
                    if (done == plan.size() || !Reconciliation.of(books).isEmpty()) {
                        progress.done();
                        return new Run(done, chaos.kills(), books);
                    }
                }
            }
        }
    }

    private static List<Figure> ends(Snapshot books) {
        return books.host().asked().stream()
                .map(Snapshot.Asked::status)
                .distinct()
                .sorted()
                .map(status ->
                        Figure.of(
                                "tasks " + status.toLowerCase(Locale.ROOT).replace('_', ' '),
                                (int)
                                        books.host().asked().stream()
                                                .filter(one -> one.status().equals(status))
                                                .count(),
                                ""))
                .toList();
    }
}
