package io.kaya.node.answer;

import io.kaya.inference.scoring.Signs;
import io.kaya.inference.text.Span;
import io.kaya.node.knowledge.Evidence;

/**
 * A sentence that was weighed for an instruction: where it stands, what was seen, the sum of it.
 */
public record Candidate(Evidence evidence, Span span, Signs signs, double score) {

    public String text() {
        return span.of(evidence.passage().text());
    }
}
