package io.kaya.node.answer;

import io.kaya.inference.text.Span;
import java.util.List;

/**
 * One sentence that may leave, tied to the passage that it rests on.
 *
 * @param part which instruction it answers, from 0
 * @param passage the passage's whole text, for the person who reviews
 * @param quoted the stretches of the passage that the text repeats letter by letter
 * @param support how likely the sentence answers, between 0 and 1
 */
public record DraftClaim(
        String text,
        int part,
        String title,
        String locator,
        String evidenceId,
        String passage,
        List<Span> quoted,
        double support) {
    public DraftClaim {
        quoted = List.copyOf(quoted);
        if (text.isBlank()) {
            throw new IllegalArgumentException("A claim on " + evidenceId + " says nothing");
        }
        if (!(support >= 0 && support <= 1)) {
            throw new IllegalArgumentException("Support " + support + " is not between 0 and 1");
        }
    }
}
