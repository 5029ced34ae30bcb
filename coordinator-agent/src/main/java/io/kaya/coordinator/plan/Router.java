package io.kaya.coordinator.plan;

import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.scoring.Signs;
import io.kaya.inference.scoring.Weights;
import io.kaya.inference.text.Bm25;
import io.kaya.inference.text.Names;
import io.kaya.inference.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds the nodes that are likely to know, by what their cards say. */
public final class Router {

    private static final Pattern PHRASES = Pattern.compile("[:,;]\\s+");

    /** Only the phrases of a card's nearest lines are looked at one by one. */
    private static final int LINES = 5;

    private record Near(String text, double cosine) {}

    private final Encoder encoder;
    private final Weights weights;

    /** The encoder is asked for the same card lines again and again: give it a memory. */
    public Router(Encoder encoder, Weights weights) {
        this.encoder = encoder;
        this.weights = weights;
    }

    /** The fewest nodes that together hold the answer with the wanted probability. */
    public List<String> nodes(String part, List<Card> cards) {
        var routings = weigh(part, cards);
        if (routings.isEmpty()) {
            return List.of();
        }
        var best = routings.getFirst().score();
        var mass = routings.stream().mapToDouble(one -> Math.exp(one.score() - best)).sum();
        var chosen = new ArrayList<String>();
        double sum = 0;
        for (var routing : routings) {
            if (sum >= weights.threshold()) {
                break;
            }
            chosen.add(routing.nodeId());
            sum += Math.exp(routing.score() - best) / mass;
        }
        return chosen;
    }

    /** Every card's fit, best first: for calibration. */
    public List<Routing> weigh(String part, List<Card> cards) {
        var asked = Terms.distinct(part);
        var names = Names.of(part);
        var query = encoder.query(part);
        var lines = cards.stream().map(Router::lines).toList();
        var terms = lines.stream().map(card -> card.stream().map(Terms::of).toList()).toList();
        var all = terms.stream().flatMap(List::stream).toList();
        var rarity = Bm25.rarity(all);
        var lexical = new Bm25(all, rarity);
        var routings = new ArrayList<Routing>();
        int first = 0;
        double most = 1e-9;
        for (int i = 0; i < all.size(); i++) {
            most = Math.max(most, lexical.score(asked, i));
        }
        for (int i = 0; i < cards.size(); i++) {
            var signs = signs(asked, names, query, lines.get(i), terms.get(i), rarity);
            double best = 0;
            for (int line = 0; line < terms.get(i).size(); line++) {
                best = Math.max(best, lexical.score(asked, first + line));
            }
            first += terms.get(i).size();
            signs = signs.with("lexical", best / most);
            routings.add(new Routing(cards.get(i).nodeId(), signs, weights.score(signs)));
        }
        routings.sort(
                Comparator.comparingDouble(Routing::score)
                        .reversed()
                        .thenComparing(Routing::nodeId));
        return routings;
    }

    private Signs signs(
            Set<String> asked,
            Set<String> names,
            float[] query,
            List<String> lines,
            List<List<String>> terms,
            ToDoubleFunction<String> rarity) {
        var nearest = nearest(query, lines);
        var whole = new HashSet<String>();
        terms.forEach(whole::addAll);
        var best =
                terms.stream()
                        .mapToDouble(line -> Bm25.coverage(asked, Set.copyOf(line), rarity))
                        .max()
                        .orElse(0);
        return Signs.none()
                .with("cosine", cosine(nearest, 0))
                .with("secondCosine", cosine(nearest, 1))
                .with("phraseCosine", nearestPhrase(query, nearest))
                .with("titleCosine", nearestTitle(query, nearest))
                .with("namesMissing", Names.missing(names, whole))
                .with("coverage", best)
                .with("cardCoverage", Bm25.coverage(asked, whole, rarity));
    }

    /** A question often names one thing only, which drowns in a whole line. */
    private double nearestPhrase(float[] query, List<Near> lines) {
        return cosine(
                nearest(
                        query,
                        lines.stream()
                                .limit(LINES)
                                .flatMap(line -> Stream.of(PHRASES.split(line.text())))
                                .distinct()
                                .toList()),
                0);
    }

    private double nearestTitle(float[] query, List<Near> lines) {
        var titles = lines.stream().limit(LINES).map(line -> PHRASES.split(line.text(), 2)[0]);
        return cosine(nearest(query, titles.distinct().toList()), 0);
    }

    private List<Near> nearest(float[] query, List<String> texts) {
        var vectors = encoder.encode(texts);
        return IntStream.range(0, texts.size())
                .mapToObj(
                        i -> new Near(texts.get(i), Encoder.cosine(query, vectors.get(i).vector())))
                .sorted(Comparator.comparingDouble(Near::cosine).reversed())
                .toList();
    }

    private static double cosine(List<Near> nearest, int place) {
        return nearest.isEmpty() ? 0 : nearest.get(Math.min(place, nearest.size() - 1)).cosine();
    }

    private static List<String> lines(Card card) {
        return Stream.concat(Stream.of(card.about()), card.holdings().stream())
                .filter(line -> !line.isBlank())
                .toList();
    }
}
