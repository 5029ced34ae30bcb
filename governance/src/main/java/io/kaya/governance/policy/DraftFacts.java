package io.kaya.governance.policy;

import java.util.List;

/**
 * What is known about a draft without its text.
 *
 * @param quotedWords words that stand in the sources as they stand in the draft
 * @param claims how many
 * @param sources titles of the documents that it rests on
 * @param maker {@code extractive}, or the name of a model
 */
public record DraftFacts(int quotedWords, int claims, List<String> sources, String maker) {
    public DraftFacts {
        if (quotedWords < 0 || claims < 0) {
            throw new IllegalArgumentException(
                    "A draft cannot have " + claims + " claims of " + quotedWords + " words");
        }
        sources = List.copyOf(sources);
    }
}
