package io.kaya.benchmarks.quality;

import io.kaya.benchmarks.quality.Fit.Case;
import io.kaya.benchmarks.report.Figure;
import io.kaya.coordinator.compose.Appraiser;
import io.kaya.coordinator.compose.ExtractiveComposer;
import io.kaya.coordinator.compose.ReleasedClaim;
import io.kaya.coordinator.plan.Assignment;
import io.kaya.coordinator.plan.Router;
import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.scoring.Weights;
import io.kaya.node.answer.Supporting;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Fits every weight and threshold of extractive answering on the project's own questions, in the
 * order in which a question meets them, and says how well they do on articles that were left out.
 */
final class Calibrate {

    private static final List<String> NODE_RANKING =
            List.of(
                    "lexical",
                    "cosine",
                    "coverage",
                    "passageLexical",
                    "passageCosine",
                    "offers",
                    "namesMissing",
                    "length");
    private static final List<String> NODE_SUPPORT =
            List.of(
                    "passageCoverage",
                    "bestPassageCoverage",
                    "bestCosine",
                    "bestPassageCosine",
                    "namesMissing",
                    "standsOut",
                    "passageStandsOut",
                    "coverage",
                    "offers");
    private static final List<String> CLAIM_RANKING =
            List.of(
                    "cosine",
                    "titledCosine",
                    "lexical",
                    "coverage",
                    "offers",
                    "namesMissing",
                    "length",
                    "later");
    private static final List<String> ANSWER_SUPPORT =
            List.of(
                    "bestCosine",
                    "bestTitledCosine",
                    "bestReplyCoverage",
                    "namesMissing",
                    "standsOut",
                    "replyCoverage",
                    "offers");
    private static final List<String> ROUTING =
            List.of(
                    "cosine",
                    "secondCosine",
                    "phraseCosine",
                    "titleCosine",
                    "lexical",
                    "coverage",
                    "cardCoverage",
                    "namesMissing");

    /** Asks about half of the nodes on these questions, where like articles lie on unlike nodes. */
    private static final double ROUTED_MASS = 0.85;

    private static final int FOLDS = 5;
    private static final double SHRINKAGE = 0.0003;

    /** One choice or verdict to learn from, and the article that its question belongs to. */
    private record Group(int article, List<Case> cases) {}

    private final Encoder encoder;
    private final List<Federation> federations;
    private final Map<String, Weights> fitted = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    private Calibrate(Encoder encoder, List<Federation> federations) {
        this.encoder = encoder;
        this.federations = federations;
    }

    /** Weights by the place where they belong, and figures of what was left out while fitting. */
    record Outcome(Map<String, Weights> weights, List<Figure> figures) {}

    static Outcome run(Squad squad, Encoder encoder) throws IOException {
        // Several sizes of federation, so that nothing is fitted to one of them.
        try (var four = new Federation(squad, 4, encoder);
                var seven = new Federation(squad, 7, encoder, 3)) {
            return new Calibrate(encoder, List.of(four, seven)).fit();
        }
    }

    private Outcome fit() {
        var nodeRanking = choice("node/ranking", NODE_RANKING, nodeCandidates(), 3);
        federations.forEach(one -> one.judgeBy(nodeRanking, nodeRanking));
        var nodeSupport = verdict("node/support", NODE_SUPPORT, nodeVerdicts(), 0.01);
        federations.forEach(one -> one.judgeBy(nodeRanking, nodeSupport));
        var claims = new ArrayList<Group>();
        var answered = new ArrayList<Group>();
        var claimRanking = choice("claim/ranking", CLAIM_RANKING, claimCandidates(claims), 3);
        verdict("answer/support", ANSWER_SUPPORT, answerVerdicts(claimRanking, answered), 0.03);
        var routing = choice("plan/routing", ROUTING, routes(), 1);
        fitted.put("plan/routing", bounded(routing, routingMass(routing)));
        return new Outcome(fitted, figures);
    }

    private List<Group> nodeCandidates() {
        var groups = new ArrayList<Group>();
        for (var federation : federations) {
            for (var asked : federation.questions()) {
                var title = Squad.title(federation.squad().data().get(asked.article()));
                var home = federation.answerer(federation.nodeOf(asked.article()));
                groups.add(
                        new Group(
                                asked.article(),
                                home.weigh(asked.question()).stream()
                                        .map(one ->
                                                new Case(
                                                        one.signs(),
                                                        asked.in(one.text())
                                                                && one.evidence()
                                                                        .passage()
                                                                        .title()
                                                                        .equals(title)))
                                        .toList()));
            }
        }
        return groups;
    }

    private List<Group> nodeVerdicts() {
        var groups = new ArrayList<Group>();
        for (var federation : federations) {
            for (var asked : federation.questions()) {
                for (int node = 0; node < federation.size(); node++) {
                    var weighed = federation.answerer(node).weigh(asked.question());
                    var right = node == federation.nodeOf(asked.article());
                    groups.add(
                            new Group(
                                    asked.article(),
                                    List.of(new Case(Supporting.signs(weighed), right))));
                }
            }
        }
        return groups;
    }

    private List<Group> claimCandidates(List<Group> groups) {
        var appraiser = new Appraiser(encoder, new Weights("", 0, 0, Map.of()));
        for (var federation : federations) {
            for (var asked : federation.questions()) {
                var home = Federation.name(federation.nodeOf(asked.article()));
                groups.add(
                        new Group(
                                asked.article(),
                                appraiser
                                        .appraise(asked.question(), claims(federation, asked))
                                        .stream()
                                        .map(one ->
                                                new Case(
                                                        one.signs(),
                                                        one.claim().nodeId().equals(home)
                                                                && asked.in(one.claim().text())))
                                        .toList()));
            }
        }
        return groups;
    }

    private List<Group> answerVerdicts(Weights ranking, List<Group> groups) {
        var appraiser = new Appraiser(encoder, ranking);
        for (var federation : federations) {
            var questions = federation.questions();
            for (int article = 0; article < federation.squad().data().size(); article++) {
                int current = article;
                var its = questions.stream().filter(one -> one.article() == current).toList();
                its.forEach(asked -> judge(appraiser, federation, asked, true, groups));
                federation.takeOut(article);
                its.forEach(asked -> judge(appraiser, federation, asked, false, groups));
                federation.put(article);
            }
        }
        return groups;
    }

    private static void judge(
            Appraiser appraiser,
            Federation federation,
            Asked asked,
            boolean answerable,
            List<Group> groups) {
        var claims = appraiser.appraise(asked.question(), claims(federation, asked));
        var cases =
                claims.isEmpty()
                        ? List.<Case>of()
                        : List.of(new Case(ExtractiveComposer.supporting(claims), answerable));
        groups.add(new Group(asked.article(), cases));
    }

    private List<Group> routes() {
        var router = new Router(encoder, new Weights("", 0, 0, Map.of()));
        var groups = new ArrayList<Group>();
        for (var federation : federations) {
            // Cards that their operators have read, and cards that nobody has read yet.
            var cards = List.of(federation.cards(), federation.plainCards());
            for (var asked : federation.questions()) {
                var home = Federation.name(federation.nodeOf(asked.article()));
                groups.add(
                        new Group(
                                asked.article(),
                                router
                                        .weigh(asked.question(), cards.get(groups.size() % 2))
                                        .stream()
                                        .map(one ->
                                                new Case(one.signs(), one.nodeId().equals(home)))
                                        .toList()));
            }
        }
        return groups;
    }

    private static List<ReleasedClaim> claims(Federation federation, Asked asked) {
        return federation.names().stream()
                .flatMap(node ->
                        federation
                                .ask(new Assignment(node, List.of(asked.question()), List.of(0)))
                                .stream())
                .toList();
    }

    private Weights choice(String name, List<String> signs, List<Group> groups, int best) {
        double hits = 0;
        double first = 0;
        double possible = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            var weights = fitChoice(signs, training(groups, fold));
            for (var group : testing(groups, fold)) {
                var ranked = ranked(group, weights);
                first += ranked.stream().limit(1).anyMatch(Case::right) ? 1 : 0;
                hits += ranked.stream().limit(best).anyMatch(Case::right) ? 1 : 0;
                possible += ranked.stream().anyMatch(Case::right) ? 1 : 0;
            }
        }
        tell(name + ": best one right", first / groups.size());
        tell(name + ": right in best " + best, hits / groups.size());
        tell(name + ": right one among them", possible / groups.size());
        var weights = fitChoice(signs, groups);
        fitted.put(name, weights);
        return weights;
    }

    /** The threshold lets pass all but the given share of those that should pass. */
    private Weights verdict(String name, List<String> signs, List<Group> groups, double lost) {
        var right = new ArrayList<Double>();
        var wrong = new ArrayList<Double>();
        double kept = 0;
        double stopped = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            var training = training(groups, fold);
            var weights = fitVerdict(signs, training);
            var bound = bound(weights, training, lost);
            for (var group : testing(groups, fold)) {
                for (var one : group.cases()) {
                    var probability = weights.probability(one.signs());
                    (one.right() ? right : wrong).add(probability);
                    kept += one.right() && probability >= bound ? 1 : 0;
                    stopped += !one.right() && probability < bound ? 1 : 0;
                }
            }
        }
        var empty = groups.stream().filter(group -> group.cases().isEmpty()).count();
        tell(name + ": area under the curve", area(right, wrong));
        tell(name + ": right kept", kept / right.size());
        tell(name + ": wrong stopped", stopped / wrong.size());
        tell(name + ": nothing to judge", (double) empty / groups.size());
        var weights = fitVerdict(signs, groups);
        var bounded = bounded(weights, bound(weights, groups, lost));
        fitted.put(name, bounded);
        return bounded;
    }

    private double routingMass(Weights weights) {
        var groups = routes();
        for (var mass : new double[] {0.7, 0.8, 0.85, 0.9, 0.95, 0.98}) {
            double asked = 0;
            double found = 0;
            double nodes = 0;
            for (var group : groups) {
                var ranked = ranked(group, weights);
                int count = count(ranked, weights, mass);
                asked += count;
                nodes += ranked.size();
                found += ranked.stream().limit(count).anyMatch(Case::right) ? 1 : 0;
            }
            var told = "plan/routing at %.2f: ".formatted(mass);
            tell(told + "nodes asked", asked / nodes);
            tell(told + "right node asked", found / groups.size());
        }
        return ROUTED_MASS;
    }

    private void tell(String name, double value) {
        System.err.printf("%s %.4f%n", name, value);
        figures.add(Figure.of(name, value, "share"));
    }

    private static int count(List<Case> ranked, Weights weights, double mass) {
        double all = ranked.stream().mapToDouble(one -> Math.exp(weights.score(one.signs()))).sum();
        double sum = 0;
        int count = 0;
        while (count < ranked.size() && sum < mass) {
            sum += Math.exp(weights.score(ranked.get(count).signs())) / all;
            count++;
        }
        return count;
    }

    private static List<Case> ranked(Group group, Weights weights) {
        return group.cases().stream()
                .sorted(Comparator.comparingDouble((Case one) -> -weights.score(one.signs())))
                .toList();
    }

    private static double bound(Weights weights, List<Group> groups, double lost) {
        var right =
                groups.stream()
                        .flatMap(group -> group.cases().stream())
                        .filter(Case::right)
                        .mapToDouble(one -> weights.probability(one.signs()))
                        .sorted()
                        .toArray();
        return Math.floor(right[(int) (lost * right.length)] * 10_000) / 10_000;
    }

    private static double area(List<Double> right, List<Double> wrong) {
        var sorted = wrong.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double sum = 0;
        for (var one : right) {
            int place = Arrays.binarySearch(sorted, one);
            sum += place < 0 ? -place - 1 : place + 0.5;
        }
        return sum / right.size() / sorted.length;
    }

    private static Weights fitChoice(List<String> signs, List<Group> groups) {
        return new Fit(signs, SHRINKAGE)
                .choice(groups.stream().map(Group::cases).toList(), told(groups));
    }

    private static Weights fitVerdict(List<String> signs, List<Group> groups) {
        return new Fit(signs, SHRINKAGE)
                .yesOrNo(
                        groups.stream().flatMap(group -> group.cases().stream()).toList(),
                        told(groups));
    }

    private static String told(List<Group> groups) {
        return "kaya bench calibrate, on the project's own calibration questions ("
                + groups.stream().mapToInt(Group::article).distinct().count()
                + " articles, "
                + groups.size()
                + " cases), on no public data set";
    }

    private static Weights bounded(Weights weights, double threshold) {
        return new Weights(weights.fitted(), weights.bias(), threshold, weights.weights());
    }

    private static List<Group> training(List<Group> groups, int fold) {
        return groups.stream().filter(inFold(fold).negate()).toList();
    }

    private static List<Group> testing(List<Group> groups, int fold) {
        return groups.stream().filter(inFold(fold)).toList();
    }

    /** Pairs of like articles stand side by side and stay together. */
    private static Predicate<Group> inFold(int fold) {
        return group -> group.article() / 2 % FOLDS == fold;
    }
}
