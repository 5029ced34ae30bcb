package io.kaya.benchmarks.audit;

import io.kaya.audit.Actor;
import io.kaya.audit.AuditFilter;
import io.kaya.audit.bundle.BundleVerifier;
import io.kaya.audit.bundle.Verification;
import io.kaya.audit.export.Exports;
import io.kaya.audit.export.Form;
import io.kaya.audit.sequence.Fsck;
import io.kaya.audit.sequence.Proofs;
import io.kaya.audit.sequence.Sequencing;
import io.kaya.benchmarks.report.Figure;
import io.kaya.benchmarks.report.Percentiles;
import io.kaya.benchmarks.report.Printing;
import io.kaya.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the audit log costs those who write, and how fast it is proved. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Times the audit log beside a database without one.",
        footer = {
            "",
            "An agent's own classes on one embedded PostgreSQL with fsync. Pairs take turns, the",
            "median of their ratios counts; what is appended counts once it is in a signed",
            "checkpoint. A business step reads a task, moves it on and writes a reply of 1.5 KB.",
            "",
            "Example:",
            "  ./kaya bench audit --entries 1000000 --format json"
        })
public final class AuditBench implements Callable<Integer> {
    private static final int FILL = 500;
    private static final int PROOFS = 2_000;

    @Option(
            names = "--entries",
            defaultValue = "1000000",
            description = "How large the log is that is proved and checked (default: 1000000).")
    int entries;

    @Option(
            names = "--clients",
            defaultValue = "16",
            description = "How many commit at once (default: 16).")
    int clients;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How many times each pair takes turns (default: 5).")
    int rounds;

    @Option(
            names = "--seconds",
            defaultValue = "4",
            description = "How long each turn takes (default: 4).")
    int seconds;

    @Mixin Printing printing = new Printing();

    @Override
    public Integer call()
            throws IOException, SQLException, ExecutionException, InterruptedException {
        List<Figure> figures = new ArrayList<>();
        try (var box = new LogInABox(clients + 4)) {
            var sequencing = box.bean(Sequencing.class);
            sequencing.start();
            var steps = new Steps(box);
            writing(box, steps, figures);
            lateness(box, steps, figures);
            fill(box, steps);
            proving(box, figures);
            checking(box, figures);
            takingAway(box, figures);
            sequencing.stop();
            var books = TwoBooks.of(100_000, 10, box.folder());
            figures.add(
                    Figure.of("reconcile 100,000 messages, 10 differ", books.reconciled(), "s")
                            .atMost(5));
        }
        return printing.print(Report.of("audit", figures));
    }

    private void writing(LogInABox box, Steps steps, List<Figure> figures)
            throws ExecutionException, InterruptedException {
        var proofs = box.bean(Proofs.class);
        var commits = new Commits(clients, Duration.ofSeconds(seconds), rounds);
        var audited = commits.pair(steps::audited, steps::unaudited, proofs);
        told(figures, "business step, audited", audited, "of one that is not", 0.7);
        Runnable append = () -> steps.filled(1);
        var plain = commits.pair(append, steps::plain, proofs);
        told(figures, "append alone", plain, "of a plain INSERT", 0.5);
        var chained = commits.pair(append, steps::chained, proofs);
        told(figures, "append alone", chained, "of a chain with a locked head", 5);
    }

    private static void told(
            List<Figure> figures, String what, Commits.Pair pair, String of, double goal) {
        figures.add(Figure.of(what + ", commits", pair.ours(), "1/s").against(pair.baseline()));
        figures.add(Figure.of(what + ", " + of, pair.ratio(), "times").atLeast(goal));
    }

    private static void lateness(LogInABox box, Steps steps, List<Figure> figures)
            throws SQLException, InterruptedException {
        Commits.sequenced(box.bean(Proofs.class));
        var late = new Lateness(box, steps).measured(PROOFS);
        figures.add(Figure.of("commit to signed checkpoint, p50", late.p50(), "ms").atMost(100));
        figures.add(Figure.of("commit to signed checkpoint, p99", late.p99(), "ms").atMost(1_000));
    }

    private void fill(LogInABox box, Steps steps) throws InterruptedException {
        var proofs = box.bean(Proofs.class);
        while (proofs.head().orElseThrow().size() < entries) {
            for (int i = 0; i < 8; i++) steps.filled(FILL);
            Commits.sequenced(proofs);
        }
    }

    private void proving(LogInABox box, List<Figure> figures) throws SQLException {
        var proofs = box.bean(Proofs.class);
        List<UUID> some = new ArrayList<>();
        try (var database = box.connect();
                var select =
                        database.prepareStatement(
                                "select entry from audit_leaf where index in"
                                        + " (select (random() * ?)::bigint from generate_series(1, ?))")) {
            select.setLong(1, entries - 1);
            select.setInt(2, 2 * PROOFS);
            var rows = select.executeQuery();
            while (rows.next()) some.add(rows.getObject(1, UUID.class));
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            var began = System.nanoTime();
            var proved = proofs.of(some.get(i)).isPresent();
            if (!proved) throw new IllegalStateException("An entry is not in the log");
            if (i >= some.size() / 2) times.add((System.nanoTime() - began) / 1e6);
        }
        var took = Percentiles.of(times);
        double size = proofs.head().orElseThrow().size();
        figures.add(Figure.of("entries in the log", size, "each"));
        figures.add(Figure.of("proof of an entry, p50", took.p50(), "ms"));
        figures.add(Figure.of("proof of an entry, p99", took.p99(), "ms").atMost(10));
    }

    private static void checking(LogInABox box, List<Figure> figures) throws SQLException {
        var ratios = new double[3];
        double checked = 0;
        double read = 0;
        for (int i = 0; i < ratios.length; i++) {
            read = selected(box);
            checked = timed(() -> box.bean(Fsck.class).check().sound());
            ratios[i] = read / checked;
        }
        figures.add(Figure.of("fsck", checked, "s").against(read));
        figures.add(
                Figure.of("fsck, speed of reading the same rows", Commits.median(ratios), "times")
                        .atLeast(0.5));
    }

    /** The same rows and columns, row by row, and nothing done with them. */
    private static double selected(LogInABox box) throws SQLException {
        try (var database = box.connect()) {
            database.setAutoCommit(false);
            return timed(() -> {
                try (var select =
                        database.prepareStatement(
                                """
                                select l.index, l.hash, e.id, e.bytes, e.at, e.type, e.actor, e.role,
                                       e.question, e.task, e.node, e.details
                                from audit_leaf l left join audit_entry e on e.id = l.entry
                                order by l.index
                                """)) {
                    select.setFetchSize(2_000);
                    var rows = select.executeQuery();
                    while (rows.next()) {
                        for (int column = 1; column <= 12; column++) rows.getObject(column);
                    }
                    return true;
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static void takingAway(LogInABox box, List<Figure> figures) throws IOException {
        var exports = box.bean(Exports.class);
        var export =
                exports.begin(Form.BUNDLE, AuditFilter.ALL, Actor.person("ada", "auditor"))
                        .orElseThrow();
        var file = box.folder().resolve("all.zip");
        var exported = System.nanoTime();
        exports.write(export, Files.newOutputStream(file));
        figures.add(Figure.of("export", (System.nanoTime() - exported) / 1e9, "s"));
        figures.add(Figure.of("bundle", Files.size(file) / 1e6, "MB"));
        figures.add(Figure.of("offline verification", timed(() -> verified(file)), "s").atMost(10));
    }

    private static boolean verified(Path bundle) {
        try {
            return BundleVerifier.verify(bundle, null, (_, _) -> {}) instanceof Verification.Sound;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @return seconds
     */
    private static double timed(BooleanSupplier work) {
        var began = System.nanoTime();
        if (!work.getAsBoolean()) throw new IllegalStateException("What was measured went wrong");
        return (System.nanoTime() - began) / 1e9;
    }
}
