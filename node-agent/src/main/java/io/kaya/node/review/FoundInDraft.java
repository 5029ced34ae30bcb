package io.kaya.node.review;

import io.kaya.governance.disclosure.Finding;
import io.kaya.governance.disclosure.FindingType;
import io.kaya.governance.disclosure.Weight;
import java.util.Arrays;

/**
 * A finding in what would leave.
 *
 * @param claim by its number in the outgoing text
 * @param in {@code text}, {@code title} or {@code locator}
 */
record FoundInDraft(
        int claim,
        String in,
        int start,
        int end,
        String type,
        String weight,
        String text,
        String explanation,
        double score) {

    static FoundInDraft of(int claim, String in, Finding finding) {
        return new FoundInDraft(
                claim,
                in,
                finding.start(),
                finding.end(),
                finding.type().wireName(),
                finding.weight().wireName(),
                finding.text(),
                finding.explanation(),
                finding.score());
    }

    Finding finding() {
        return new Finding(
                FindingType.of(type), weightOf(weight), start, end, text, explanation, score);
    }

    boolean blocks() {
        return weightOf(weight) == Weight.BLOCK;
    }

    private static Weight weightOf(String word) {
        return Arrays.stream(Weight.values())
                .filter(one -> one.wireName().equals(word))
                .findFirst()
                .orElse(Weight.BLOCK);
    }
}
