package io.kaya.coordinator.compose;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an answer, as it is stored and shown.
 *
 * @param maker {@code extractive}, or the language model that wrote it
 * @param note why another maker than the configured one wrote it
 * @param abstained whether what the nodes released supports no answer
 */
public record AnswerView(
        int version,
        Instant composedAt,
        String text,
        String maker,
        @Nullable String note,
        boolean abstained,
        List<SentenceView> sentences) {

    /**
     * @param citations numbers of claims
     * @param differsFrom indexes of this answer's sentences that say otherwise
     */
    public record SentenceView(String text, List<Integer> citations, List<Integer> differsFrom) {}
}
