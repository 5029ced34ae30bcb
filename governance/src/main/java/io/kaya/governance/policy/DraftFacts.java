package io.kaya.governance.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known about a draft without its text. A {@code null} is a fact that the node does not
 * know; a rule that reads it fails, and then a person reviews.
 *
 * @param quotedWords words that stand in the sources as they stand in the draft
 * @param claims how many
 * @param sources titles of the documents that it rests on
 * @param maker {@code extractive}, or the name of a model
 * @param modelLocation {@code process}, {@code premises} or {@code elsewhere}
 * @param labels that the operator gave to these sources
 * @param dataClasses of personal data in these sources, W3C DPV-PD ids such as {@code Health}
 * @param rows of tables that were touched
 * @param smallestGroup how many people the smallest group counts that a number speaks of
 */
public record DraftFacts(
        @Nullable Long quotedWords,
        @Nullable Long claims,
        @Nullable List<String> sources,
        @Nullable String maker,
        @Nullable String modelLocation,
        @Nullable List<String> labels,
        @Nullable List<String> dataClasses,
        @Nullable Long rows,
        @Nullable Long smallestGroup) {
    public DraftFacts {
        if (negative(quotedWords) || negative(claims) || negative(rows)) {
            throw new IllegalArgumentException(
                    "A draft cannot have %s claims of %s words from %s rows"
                            .formatted(claims, quotedWords, rows));
        }
        sources = sources == null ? null : List.copyOf(sources);
        labels = labels == null ? null : List.copyOf(labels);
        dataClasses = dataClasses == null ? null : List.copyOf(dataClasses);
    }

    /** Without what nobody labels or counts yet. */
    public DraftFacts(int quotedWords, int claims, List<String> sources, String maker) {
        this((long) quotedWords, (long) claims, sources, maker, null, null, null, null, null);
    }

    private static boolean negative(@Nullable Long number) {
        return number != null && number < 0;
    }
}
