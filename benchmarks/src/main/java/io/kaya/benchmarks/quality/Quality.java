package io.kaya.benchmarks.quality;

import io.kaya.benchmarks.report.Figure;
import io.kaya.coordinator.compose.Composition;
import io.kaya.coordinator.compose.ExtractiveComposer;
import io.kaya.coordinator.compose.ReleasedClaim;
import io.kaya.coordinator.plan.Asking;
import io.kaya.coordinator.plan.Card;
import io.kaya.coordinator.plan.ExtractivePlanner;
import io.kaya.coordinator.plan.Plan;
import io.kaya.inference.encoder.Encoder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Asks every question of a SQuAD file, and counts what comes back. */
final class Quality {

    private static final long SEED = 20261121;

    private final Federation federation;
    private final ExtractivePlanner planner;
    private final ExtractiveComposer composer;
    private final List<Card> cards;

    Quality(Federation federation, ExtractivePlanner planner, ExtractiveComposer composer) {
        this.federation = federation;
        this.planner = planner;
        this.composer = composer;
        this.cards = federation.cards();
    }

    /** Everything that is counted, each figure named after the way of asking. */
    static List<Figure> of(Squad squad, int nodes, int pairs, Encoder encoder) throws IOException {
        var planner = new ExtractivePlanner(encoder);
        var composer = new ExtractiveComposer(encoder);
        var figures = new ArrayList<Figure>();
        try (var many = new Federation(squad, nodes, encoder);
                var one = new Federation(squad, 1, encoder)) {
            var quality = new Quality(many, planner, composer);
            tell("one node", new Quality(one, planner, composer).all(), figures);
            tell("all nodes", quality.all(), figures);
            tell("routed", quality.routed(), figures);
            tell("routed by plain cards", quality.routed(many.plainCards()), figures);
            tell("pairs", quality.pairs(pairs), figures);
            tell("withheld", quality.withhold(0.1), figures);
        }
        return figures;
    }

    private static void tell(String way, Map<String, Double> means, List<Figure> figures) {
        means.forEach((name, value) -> {
            System.err.printf("%s: %s %.4f%n", way, name, value);
            figures.add(Figure.of(way + ": " + name, value, "mean"));
        });
    }

    private static final class Tally {
        private final Map<String, Double> sums = new LinkedHashMap<>();
        private final long started = System.nanoTime();
        private int questions;

        void count(String name, double value) {
            sums.merge(name, value, Double::sum);
        }

        void count(String name, boolean hit) {
            count(name, hit ? 1 : 0);
        }

        Map<String, Double> means() {
            var means = new LinkedHashMap<String, Double>();
            sums.forEach((name, sum) -> means.put(name, sum / questions));
            means.put("ms per question", (double) (System.nanoTime() - started) / 1e6 / questions);
            return means;
        }
    }

    Map<String, Double> all() {
        var tally = new Tally();
        for (var asked : federation.questions()) {
            one(
                    asked,
                    ExtractivePlanner.chosen(
                            new Asking(asked.question(), List.of()), federation.names()),
                    tally);
        }
        return tally.means();
    }

    Map<String, Double> routed() {
        return routed(cards);
    }

    private Map<String, Double> routed(List<Card> cards) {
        var tally = new Tally();
        for (var asked : federation.questions()) {
            one(asked, plan(asked.question(), cards), tally);
        }
        return tally.means();
    }

    Map<String, Double> pairs(int most) {
        var tally = new Tally();
        var random = new Random(SEED);
        var questions = federation.questions();
        for (int i = 0; i < most; i++) {
            var first = questions.get(random.nextInt(questions.size()));
            Asked second;
            do {
                second = questions.get(random.nextInt(questions.size()));
            } while (federation.nodeOf(second.article()) == federation.nodeOf(first.article()));
            var text = joined(first.question(), second.question(), i);
            var plan = plan(text);
            var answer = composer.compose(text, plan.parts(), claims(plan));
            var said = text(answer);
            tally.questions++;
            tally.count("both", first.in(said) && second.in(said));
            tally.count("split", plan.parts().size() == 2);
            tally.count("sentences", answer.sentences().size());
            tally.count("nodes asked", plan.assignments().size());
        }
        return tally.means();
    }

    /** People join questions in several ways. */
    static String joined(String first, String second, int way) {
        var stem = first.strip().replaceFirst("\\s*\\?+$", "");
        var lower = second.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + second.substring(1);
        return switch (way % 3) {
            case 0 -> first + " " + second;
            case 1 -> stem + ", and " + lower;
            default -> stem + " and also " + lower;
        };
    }

    Map<String, Double> withhold(double share) {
        var questions = federation.questions();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < federation.squad().data().size(); i++) {
            order.add(i);
        }
        java.util.Collections.shuffle(order, new Random(SEED));
        int rounds = (int) Math.round(1 / share);
        var tally = new Tally();
        double wrong = 0;
        double others = 0;
        double right = 0;
        double withheld = 0;
        // Every article is withheld once, so that no lucky draw decides.
        for (int round = 0; round < rounds; round++) {
            Set<Integer> out = new HashSet<>();
            for (int i = round; i < order.size(); i += rounds) {
                out.add(order.get(i));
            }
            out.forEach(federation::takeOut);
            for (int q = 0; q < questions.size(); q++) {
                var asked = questions.get(q);
                var missing = out.contains(asked.article());
                if (!missing && q % rounds != round) {
                    continue;
                }
                var plan =
                        ExtractivePlanner.chosen(
                                new Asking(asked.question(), List.of()), federation.names());
                var abstained =
                        composer.compose(asked.question(), plan.parts(), claims(plan)).abstained();
                tally.questions++;
                if (missing) {
                    withheld++;
                    right += abstained ? 1 : 0;
                } else {
                    others++;
                    wrong += abstained ? 1 : 0;
                }
            }
            out.forEach(federation::put);
        }
        var figures = tally.means();
        figures.put("abstains on withheld", right / withheld);
        figures.put("wrong abstentions", wrong / others);
        return figures;
    }

    private void one(Asked asked, Plan.Ask plan, Tally tally) {
        var claims = claims(plan);
        var answer = composer.compose(asked.question(), plan.parts(), claims);
        var home = Federation.name(federation.nodeOf(asked.article()));
        tally.questions++;
        tally.count("gold in answer", asked.in(text(answer)));
        tally.count("gold in claims", claims.stream().anyMatch(one -> asked.in(one.text())));
        tally.count("right node first", cites(answer, 1, home));
        tally.count("right node cited", cites(answer, 9, home));
        tally.count("abstained", answer.abstained());
        tally.count(
                "conflict shown",
                answer.sentences().stream().anyMatch(part -> part.conflictsWith().isPresent()));
        tally.count("parts", plan.parts().size());
        tally.count("nodes asked", plan.assignments().size());
        tally.count(
                "home asked", plan.assignments().stream().anyMatch(a -> a.nodeId().equals(home)));
        tally.count("home silent", claims.stream().noneMatch(a -> a.nodeId().equals(home)));
        tally.count(
                "replies with claims",
                (double) claims.stream().map(ReleasedClaim::nodeId).distinct().count());
    }

    private Plan.Ask plan(String question) {
        return plan(question, cards);
    }

    private Plan.Ask plan(String question, List<Card> cards) {
        return (Plan.Ask) planner.plan(new Asking(question, List.of()), cards);
    }

    private List<ReleasedClaim> claims(Plan.Ask plan) {
        return plan.assignments().stream().flatMap(one -> federation.ask(one).stream()).toList();
    }

    private static String text(Composition answer) {
        return String.join(
                "\n", answer.sentences().stream().map(Composition.Sentence::text).toList());
    }

    private static boolean cites(Composition answer, int sentences, String node) {
        return answer.sentences().stream()
                .limit(sentences)
                .anyMatch(one -> one.citations().getFirst().startsWith(node + "/"));
    }
}
