package io.kaya.coordinator.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Picks the best claims, merges those that say the same, and shows what contradicts them. */
final class Selection {

    /** A sentence; against is the place of one that says otherwise, or -1. */
    record Chosen(String text, List<String> citations, int against) {}

    /** In log odds of answering: weaker claims are no other side of anything. */
    private static final double STANDING = 4;

    private final List<Appraisal> leaders = new ArrayList<>();
    private final List<List<String>> citations = new ArrayList<>();

    Selection(List<Appraisal> appraisals) {
        for (var one : appraisals) {
            int twin = twin(one);
            if (twin < 0) {
                leaders.add(one);
                citations.add(new ArrayList<>(List.of(one.claim().id())));
            } else {
                citations.get(twin).add(one.claim().id());
            }
        }
    }

    int size() {
        return leaders.size();
    }

    /** A contradiction needs room for both sides. */
    int least() {
        return otherSide().isPresent() ? 2 : 1;
    }

    /** How likely one of the best so many answers, as the ranking was fitted to tell. */
    double answeredWithin(int count) {
        var best = leaders.getFirst().score();
        var shares = leaders.stream().mapToDouble(one -> Math.exp(one.score() - best)).toArray();
        return Arrays.stream(shares).limit(count).sum() / Arrays.stream(shares).sum();
    }

    List<Chosen> best(int most) {
        var picked = new ArrayList<Integer>();
        for (int i = 0; i < Math.min(most, leaders.size()); i++) {
            picked.add(i);
        }
        otherSide()
                .filter(other -> picked.size() > 1 && !picked.contains(other))
                .filter(_ -> against(0, picked) < 0)
                .ifPresent(other -> picked.set(picked.size() - 1, other));
        return picked.stream()
                .map(i ->
                        new Chosen(
                                leaders.get(i).claim().text(),
                                citations.get(i),
                                against(i, picked)))
                .toList();
    }

    private int twin(Appraisal one) {
        for (int i = 0; i < leaders.size(); i++) {
            if (Differing.same(leaders.get(i), one)) {
                return i;
            }
        }
        return -1;
    }

    /** The best claim that contradicts the first and has some standing of its own. */
    private Optional<Integer> otherSide() {
        var best = leaders.getFirst();
        return IntStream.range(1, leaders.size())
                .filter(i -> leaders.get(i).score() > best.score() - STANDING)
                .filter(i -> Differing.contradict(best, leaders.get(i)))
                .boxed()
                .findFirst();
    }

    private int against(int one, List<Integer> picked) {
        for (int place = 0; place < picked.size(); place++) {
            if (picked.get(place) != one
                    && Differing.contradict(leaders.get(one), leaders.get(picked.get(place)))) {
                return place;
            }
        }
        return -1;
    }
}
