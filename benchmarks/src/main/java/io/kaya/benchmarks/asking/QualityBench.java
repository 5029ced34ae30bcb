package io.kaya.benchmarks.asking;

import io.kaya.benchmarks.asking.Library.Asked;
import io.kaya.benchmarks.asking.RunningFederation.Outcome;
import io.kaya.benchmarks.quality.Squad;
import io.kaya.benchmarks.report.Figure;
import io.kaya.benchmarks.report.Printing;
import io.kaya.benchmarks.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * How well a federation answers, against one node that holds everything: real processes from end to
 * end.
 */
@Command(
        name = "quality",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Asks the questions of a SQuAD file of a federation that holds its articles, and counts what comes back.",
        footer = {
            "",
            "Article i becomes one document of node i mod n. Everything is asked of all nodes, then",
            "of those that the planner chooses, then of one node that holds everything.",
            "No threshold or weight is tuned on the file: they come from 'bench calibrate'.",
            "",
            "Examples:",
            "  ./kaya bench quality --squad squad.json --nodes 4",
            "  ./kaya bench quality --squad squad.json --pairs 300 --withhold 10 --format json"
        })
public final class QualityBench implements Callable<Integer> {
    private static final List<String> ALL = List.of("all");
    private static final List<String> ROUTED = List.of();
    private static final int ANY = Integer.MAX_VALUE;

    @Option(
            names = "--squad",
            required = true,
            paramLabel = "FILE",
            description = "Questions on articles, in the JSON form of SQuAD 1.1.")
    Path squad = Path.of("");

    @Option(
            names = "--nodes",
            defaultValue = "4",
            description = "Over how many nodes the articles are spread (default: 4).")
    int nodes;

    @Option(
            names = "--pairs",
            defaultValue = "0",
            description = "Also join N pairs of questions of different nodes into one.")
    int pairs;

    @Option(
            names = "--withhold",
            defaultValue = "0",
            description = "Also leave out the articles of one in P questions, and ask again.")
    int withhold;

    @Option(
            names = "--limit",
            defaultValue = "0",
            description = "Ask only N questions, spread evenly (0: all).")
    int limit;

    @Option(
            names = "--at-once",
            defaultValue = "4",
            description = "How many questions are under way at the same time (default: 4).")
    int atOnce;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "For pairs and withheld articles (default: 1).")
    long seed;

    @Mixin Printing printing = new Printing();

    @Override
    public Integer call() throws IOException, InterruptedException {
        var data = Squad.read(squad);
        var figures = new ArrayList<Figure>();
        var work = Files.createTempDirectory("kaya-quality-");
        System.err.println("State and logs: " + work + " (deleted when all went well)");
        var single = single(data, work.resolve("single"));
        figures.addAll(federated(data, work.resolve("federated"), single));
        figures.addAll(described("single node", single, 1));
        Folders.delete(work);
        var report = Report.of("quality", figures);
        return printing.print(report);
    }

    private Tally single(Squad data, Path folder) throws IOException, InterruptedException {
        var library = new Library(data, Files.createDirectories(folder.resolve("documents")), 1);
        try (var federation = RunningFederation.started(library, folder)) {
            return askEach(
                    "single node",
                    sample(library.questions()),
                    asked -> federation.ask(asked.question(), ALL));
        }
    }

    private List<Figure> federated(Squad data, Path folder, Tally single)
            throws IOException, InterruptedException {
        var library =
                new Library(data, Files.createDirectories(folder.resolve("documents")), nodes);
        var figures = new ArrayList<Figure>();
        try (var federation = RunningFederation.started(library, folder)) {
            tellCards(federation);
            var questions = sample(library.questions());
            var all =
                    askEach("all nodes", questions, asked -> federation.ask(asked.question(), ALL));
            figures.addAll(goalsOfAll(all, single));
            figures.addAll(described("all nodes", all, nodes));
            var routed =
                    askEach("routed", questions, asked -> federation.ask(asked.question(), ROUTED));
            figures.addAll(goalsOfRouted(routed, single));
            figures.addAll(described("routed", routed, nodes));
            if (pairs > 0) {
                figures.addAll(joined(federation, library.questions()));
            }
            if (withhold > 0) {
                figures.addAll(withheld(federation, library));
            }
        }
        return figures;
    }

    private List<Figure> goalsOfAll(Tally all, Tally single) {
        return List.of(
                Figure.of("all nodes: gold text in answer", all.gold(), "share")
                        .against(single.gold())
                        .atLeast(Math.max(0.92, single.gold() - 0.01)),
                Figure.of("all nodes: right node cited first", all.rightNode(1), "share")
                        .atLeast(0.95),
                Figure.of(
                                "all nodes: replies with claims",
                                all.mean(Outcome::replies),
                                "per question")
                        .atMost(2));
    }

    private List<Figure> goalsOfRouted(Tally routed, Tally single) {
        return List.of(
                Figure.of("routed: gold text in answer", routed.gold(), "share")
                        .against(single.gold())
                        .atLeast(single.gold() - 0.02),
                Figure.of(
                                "routed: nodes asked",
                                routed.mean(one -> one.nodes().size()) / nodes,
                                "share of nodes")
                        .atMost(0.4));
    }

    private static List<Figure> described(String run, Tally tally, int nodes) {
        return List.of(
                Figure.of(run + ": answers with gold text", tally.gold(), "share"),
                Figure.of(run + ": right node cited at all", tally.rightNode(ANY), "share"),
                Figure.of(
                        run + ": asked",
                        tally.mean(one -> one.nodes().size()),
                        "of " + nodes + " nodes"),
                Figure.of(run + ": replies", tally.mean(Outcome::replies), "per question"),
                Figure.of(run + ": abstentions", tally.abstained(), "share"),
                Figure.of(
                        run + ": held for a person",
                        tally.mean(Outcome::heldForAPerson),
                        "per question"),
                Figure.of(
                        run + ": time to the whole answer",
                        tally.median(Outcome::seconds),
                        "s, median"));
    }

    private List<Figure> joined(RunningFederation federation, List<Asked> questions)
            throws InterruptedException {
        var random = new Random(seed);
        var couples = new ArrayList<Couple>();
        while (couples.size() < pairs) {
            var first = questions.get(random.nextInt(questions.size()));
            var second = questions.get(random.nextInt(questions.size()));
            if (!first.node().equals(second.node())) {
                couples.add(new Couple(first, second, couples.size() % 3));
            }
        }
        var both = new AtomicInteger();
        each(
                "pairs",
                couples,
                couple -> {
                    var outcome = federation.ask(couple.text(), ROUTED);
                    if (outcome.sentences() <= 4
                            && couple.first().answeredBy(outcome.text())
                            && couple.second().answeredBy(outcome.text())) {
                        both.incrementAndGet();
                    }
                });
        return List.of(
                Figure.of(
                                "pairs: both gold texts in the answer",
                                both.doubleValue() / pairs,
                                "share")
                        .atLeast(0.75));
    }

    /** Two questions as one person would write them in one breath. */
    private record Couple(Asked first, Asked second, int way) {
        String text() {
            var stem = first.question().replaceFirst("\\s*\\?+$", "");
            var lower =
                    second.question().substring(0, 1).toLowerCase(Locale.ROOT)
                            + second.question().substring(1);
            return switch (way) {
                case 0 -> first.question() + " " + second.question();
                case 1 -> stem + ", and " + lower;
                default -> stem + " and also " + lower;
            };
        }
    }

    private List<Figure> withheld(RunningFederation federation, Library library)
            throws IOException, InterruptedException {
        var out = withheldArticles(library);
        for (var article : out) {
            library.takeOut(article);
        }
        federation.awaitDocuments(library);
        var asked =
                askEach(
                        "withheld",
                        sample(library.questions()),
                        one -> federation.ask(one.question(), ALL));
        return List.of(
                Figure.of(
                                "withheld: abstains on what nobody holds",
                                asked.where(one -> out.contains(one.asked().article())).abstained(),
                                "share")
                        .atLeast(0.70),
                Figure.of(
                                "withheld: abstains on the others",
                                asked.where(one -> !out.contains(one.asked().article()))
                                        .abstained(),
                                "share")
                        .atMost(0.08));
    }

    private Set<Integer> withheldArticles(Library library) {
        var questions = library.questions();
        var articles = new ArrayList<>(IntStream.range(0, library.articles()).boxed().toList());
        Collections.shuffle(articles, new Random(seed));
        var out = new HashSet<Integer>();
        var count = 0L;
        for (var article : articles) {
            if (count * withhold >= questions.size()) {
                break;
            }
            out.add(article);
            count += questions.stream().filter(one -> one.article() == article).count();
        }
        return out;
    }

    private static void tellCards(RunningFederation federation) {
        for (var node : federation.cards()) {
            var topics = node.path("topics");
            System.err.printf(
                    "  card of %s: %d titles, such as %s%n",
                    node.path("id").asText(), topics.size(), topics.path(0).asText());
        }
    }

    private List<Asked> sample(List<Asked> all) {
        if (limit <= 0 || limit >= all.size()) {
            return all;
        }
        return IntStream.range(0, limit)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / limit)))
                .toList();
    }

    private Tally askEach(String run, List<Asked> questions, Function<Asked, Outcome> ask)
            throws InterruptedException {
        var tally = new Tally();
        each(run, questions, asked -> tally.add(asked, ask.apply(asked)));
        return tally;
    }

    private <T> void each(String run, List<T> items, Work<T> work) throws InterruptedException {
        var progress = new Progress(run, items.size());
        try (var threads = Executors.newFixedThreadPool(atOnce)) {
            var running =
                    items.stream()
                            .map(item ->
                                    threads.submit(() -> {
                                        work.on(item);
                                        progress.step();
                                        return 0;
                                    }))
                            .toList();
            try {
                for (var one : running) Progress.await(one);
            } catch (RuntimeException failed) {
                threads.shutdownNow(); // the rest would be asked in vain
                throw failed;
            }
        }
        progress.done();
    }

    private interface Work<T> {
        void on(T item);
    }
}
