package io.kaya.governance.policy.trial;

import io.kaya.governance.policy.PastRequest;
import io.kaya.governance.policy.Policy;
import io.kaya.governance.policy.Ruling;
import java.util.List;

/**
 * What would have become of past requests under another policy.
 *
 * @param replayed how many there were
 * @param flips those that would have come out otherwise
 */
public record Simulation(int replayed, List<Flip> flips) {
    public Simulation {
        flips = List.copyOf(flips);
    }

    /**
     * One request that would have come out otherwise.
     *
     * @param request its id
     */
    public record Flip(String request, Ruling before, Ruling after) {}

    public static Simulation of(Policy before, Policy after, List<PastRequest> past) {
        return new Simulation(
                past.size(),
                past.stream()
                        .map(one ->
                                new Flip(
                                        one.id(),
                                        one.situation().ruling(before),
                                        one.situation().ruling(after)))
                        .filter(flip -> !flip.before().same(flip.after()))
                        .toList());
    }
}
