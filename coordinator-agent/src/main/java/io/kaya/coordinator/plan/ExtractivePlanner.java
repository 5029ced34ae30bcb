package io.kaya.coordinator.plan;

import io.kaya.inference.encoder.CachingEncoder;
import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.scoring.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Plans without a language model: splits the question, and routes each part by the cards. */
public final class ExtractivePlanner implements Planner {

    /** Card lines and phrases come again with every question; 1.6 KB each. */
    private static final int REMEMBERED = 20_000;

    private final Router router;

    public ExtractivePlanner(Encoder encoder) {
        this(
                new Router(
                        new CachingEncoder(encoder, REMEMBERED),
                        Weights.load(ExtractivePlanner.class, "routing.json")));
    }

    public ExtractivePlanner(Router router) {
        this.router = router;
    }

    @Override
    public Plan plan(Asking asking, List<Card> cards) {
        var parts = parts(asking);
        var instructions = new LinkedHashMap<String, List<Integer>>();
        for (int part = 0; part < parts.size(); part++) {
            for (var node : router.nodes(parts.get(part), cards)) {
                instructions.computeIfAbsent(node, _ -> new ArrayList<>()).add(part);
            }
        }
        return new Plan.Ask(
                parts,
                instructions.entrySet().stream()
                        .map(one ->
                                new Assignment(
                                        one.getKey(),
                                        one.getValue().stream().map(parts::get).toList(),
                                        one.getValue()))
                        .toList());
    }

    /** Asks these nodes whatever their cards say: the person chose them. */
    public static Plan.Ask chosen(Asking asking, List<String> nodes) {
        var parts = parts(asking);
        var numbers = java.util.stream.IntStream.range(0, parts.size()).boxed().toList();
        return new Plan.Ask(
                parts, nodes.stream().map(node -> new Assignment(node, parts, numbers)).toList());
    }

    /** A follow-up such as "and in children?" takes the question before it along. */
    private static List<String> parts(Asking asking) {
        var parts = new ArrayList<>(Parts.of(asking.question()));
        if (!asking.earlier().isEmpty() && Parts.followsUp(parts.getFirst())) {
            parts.set(0, asking.earlier().getLast() + " " + parts.getFirst());
        }
        return parts;
    }
}
