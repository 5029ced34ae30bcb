package io.kaya.coordinator.plan;

import java.util.List;

/** Decides about a question from what the person wrote and from cards, and from nothing else. */
public interface Planner {

    Plan plan(Asking asking, List<Card> cards);
}
