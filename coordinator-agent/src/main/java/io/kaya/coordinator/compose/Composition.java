package io.kaya.coordinator.compose;

import io.kaya.protocol.message.Maker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One answer.
 *
 * @param abstained whether the claims support no answer, so that there are no sentences
 * @param confidence how likely each claim answers its part, between 0 and 1, by claim id
 * @param maker who wrote it, and why not the configured model, if it did not
 */
public record Composition(
        List<Sentence> sentences, boolean abstained, Map<String, Double> confidence, Maker maker) {
    public Composition {
        sentences = List.copyOf(sentences);
        confidence = Map.copyOf(confidence);
        if (abstained != sentences.isEmpty()) {
            throw new IllegalArgumentException("An answer abstains if and only if it says nothing");
        }
    }

    public Composition(
            List<Sentence> sentences, boolean abstained, Map<String, Double> confidence) {
        this(sentences, abstained, confidence, Maker.EXTRACTIVE);
    }

    public Composition by(Maker other) {
        return new Composition(sentences, abstained, confidence, other);
    }

    /**
     * @param citations ids of the claims it rests on, the one that it repeats first
     * @param conflictsWith the place in this answer of a sentence that says otherwise
     */
    public record Sentence(
            String text, int part, List<String> citations, Optional<Integer> conflictsWith) {
        public Sentence {
            citations = List.copyOf(citations);
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("A sentence without a citation is not shown");
            }
        }
    }
}
