package io.kaya.coordinator.compose;

import java.util.ArrayList;
import java.util.List;

/** Picks the best claims, merges those that say the same, and shows what contradicts them. */
final class Selection {

    /** A sentence; against is the place of one that says otherwise, or -1. */
    record Chosen(String text, List<String> citations, int against) {}

    private final List<Appraisal> leaders = new ArrayList<>();
    private final List<List<String>> citations = new ArrayList<>();

    private Selection(List<Appraisal> appraisals) {
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

    static List<Chosen> of(List<Appraisal> appraisals, int most) {
        return new Selection(appraisals).best(most);
    }

    private int twin(Appraisal one) {
        for (int i = 0; i < leaders.size(); i++) {
            if (Differing.same(leaders.get(i), one)) {
                return i;
            }
        }
        return -1;
    }

    private List<Chosen> best(int most) {
        var picked = new ArrayList<Integer>();
        for (int i = 0; i < Math.min(most, leaders.size()); i++) {
            picked.add(i);
        }
        showOtherSide(picked);
        return picked.stream()
                .map(i ->
                        new Chosen(
                                leaders.get(i).claim().text(),
                                citations.get(i),
                                against(i, picked)))
                .toList();
    }

    /** What contradicts the best sentence takes the last place, if it has none yet. */
    private void showOtherSide(List<Integer> picked) {
        if (picked.size() < 2 || against(0, picked) >= 0) {
            return;
        }
        for (int i = picked.size(); i < leaders.size(); i++) {
            if (Differing.contradict(leaders.getFirst(), leaders.get(i))) {
                picked.set(picked.size() - 1, i);
                return;
            }
        }
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
