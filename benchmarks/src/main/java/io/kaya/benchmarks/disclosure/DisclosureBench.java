package io.kaya.benchmarks.disclosure;

import io.kaya.benchmarks.disclosure.Scores.Score;
import io.kaya.benchmarks.report.Figure;
import io.kaya.benchmarks.report.Printing;
import io.kaya.benchmarks.report.Report;
import io.kaya.governance.disclosure.DisclosureScanner;
import io.kaya.governance.disclosure.Finding;
import io.kaya.governance.disclosure.FindingType;
import io.kaya.governance.disclosure.SmallGroups;
import io.kaya.governance.disclosure.Weight;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the scanner finds of what should not leave. */
@Command(
        name = "disclosure",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Scans made-up documents for what should not leave: recall, precision and F2 of each class.",
        footer = {
            "",
            "A passage counts as found when a finding of its class covers it whole. The templates of",
            "these documents were not looked at while the scanner was tuned; --tuning takes those that",
            "were, and --missed shows what went wrong there.",
            "",
            "A corpus of your own has a JSON object a line, with places in UTF-16 units, as in the API:",
            "  {\"text\": \"Call +47 22 34 56 78\", \"spans\": [{\"start\": 5, \"end\": 20, \"type\": \"phone\"}]}",
            "Types: email phone iban payment-card ip-address url date-of-birth national-id record-number",
            "secret coordinates person-name place-name small-group singled-out.",
            "",
            "Examples:",
            "  ./kaya bench disclosure",
            "  ./kaya bench disclosure --corpus mine.jsonl --countries SE,FI --format json"
        })
public final class DisclosureBench implements Callable<Integer> {
    private static final int BAD_INPUT = 2;
    private static final int SMALLEST_GROUP = 5;

    @Option(
            names = "--corpus",
            paramLabel = "FILE",
            description = "Labelled documents of your own, as JSON Lines.")
    @Nullable Path file;

    @Option(
            names = "--documents",
            defaultValue = "5000",
            description = "How many documents are made up (default: 5000).")
    int documents;

    @Option(names = "--seed", defaultValue = "1", description = "What is made up (default: 1).")
    long seed;

    @Option(
            names = "--countries",
            split = ",",
            defaultValue = "GB,US,AU,NO,DE,FR,ES,KR,IN",
            description = "Whose telephone numbers are known as they are dialled there.")
    List<String> countries = List.of();

    @Option(names = "--tuning", description = "Take the templates that were tuned on.")
    boolean tuning;

    @Option(
            names = "--missed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Also show the first N mistakes on standard error.")
    int shown;

    @Mixin Printing printing = new Printing();

    @Override
    public Integer call() throws IOException {
        try {
            var report = Report.of("disclosure", figures());
            return printing.print(report);
        } catch (BadCorpusException bad) {
            System.err.println("bench: " + bad.getMessage());
            return BAD_INPUT;
        }
    }

    private List<Figure> figures() throws IOException {
        var random = new Random(seed);
        var secrets = new ProtectedCorpus(random);
        var corpus =
                file != null
                        ? CorpusFile.read(file)
                        : Corpus.of(
                                Template.read(tuning ? "tuning" : "measured"),
                                documents,
                                random,
                                secrets);
        var scanner =
                new DisclosureScanner(countries)
                        .protecting(secrets.index())
                        .guessingNames()
                        .counting(new SmallGroups(SMALLEST_GROUP, Weight.INFORM));
        var scores = new Scores();
        var started = System.nanoTime();
        for (var document : corpus) {
            var findings = scanner.scan(document.text());
            scores.count(document, findings);
            tell(document, findings);
        }
        var seconds = (System.nanoTime() - started) / 1e9;
        var figures = new ArrayList<>(figures(scores.byType()));
        var characters = corpus.stream().mapToLong(document -> document.text().length()).sum();
        figures.add(Figure.of("documents", corpus.size(), "documents"));
        figures.add(Figure.of("speed", characters / 1_000.0 / seconds, "characters/ms"));
        return figures;
    }

    private static List<Figure> figures(Map<FindingType, Score> scores) {
        var figures = new ArrayList<Figure>();
        for (var type : scores.keySet().stream().sorted(Comparator.naturalOrder()).toList()) {
            var score = scores.getOrDefault(type, Scores.none());
            var goal = Goal.of(type);
            var name = type.wireName();
            figures.add(
                    goal.recall(
                            Figure.of(
                                    name + ": recall", score.recall(), "of " + score.labelled())));
            figures.add(
                    goal.precision(
                            Figure.of(
                                    name + ": precision",
                                    score.precision(),
                                    "of " + score.said())));
            figures.add(Figure.of(name + ": F2", score.f2(), ""));
        }
        return figures;
    }

    private void tell(Labelled document, List<Finding> findings) {
        for (var span : document.spans()) {
            if (shown > 0 && findings.stream().noneMatch(one -> Scores.covers(one, span))) {
                shown--;
                System.err.printf(
                        "missed  %s '%s' in: %s%n",
                        span.type().wireName(),
                        document.text().substring(span.start(), span.end()),
                        document.text().strip());
            }
        }
        for (var one : findings) {
            if (shown > 0
                    && document.spans().stream().noneMatch(span -> Scores.touches(one, span))) {
                shown--;
                System.err.printf(
                        "wrong   %s '%s' in: %s%n",
                        one.type().wireName(), one.text(), document.text().strip());
            }
        }
    }
}
