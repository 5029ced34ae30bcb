package io.kaya.benchmarks.asking;

import io.kaya.benchmarks.asking.Library.Asked;
import io.kaya.benchmarks.asking.RunningFederation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** Questions with what came back for them. */
final class Tally {
    record Case(Asked asked, Outcome outcome) {}

    private final List<Case> cases = new ArrayList<>();

    synchronized void add(Asked asked, Outcome outcome) {
        cases.add(new Case(asked, outcome));
    }

    double share(Predicate<Case> which) {
        return cases.isEmpty() ? 0 : (double) cases.stream().filter(which).count() / cases.size();
    }

    double mean(ToDoubleFunction<Outcome> what) {
        return cases.stream().map(Case::outcome).mapToDouble(what).average().orElse(0);
    }

    double median(ToDoubleFunction<Outcome> what) {
        var sorted = cases.stream().map(Case::outcome).mapToDouble(what).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    Tally where(Predicate<Case> which) {
        var some = new Tally();
        cases.stream().filter(which).forEach(some.cases::add);
        return some;
    }

    double gold() {
        return share(one -> one.asked().answeredBy(one.outcome().text()));
    }

    double rightNode(int sentences) {
        return share(one -> one.outcome().cites(one.asked().node(), sentences));
    }

    double abstained() {
        return share(one -> one.outcome().abstained());
    }
}
