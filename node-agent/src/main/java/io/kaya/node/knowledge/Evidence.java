package io.kaya.node.knowledge;

/**
 * A passage that may answer, and how well it fits.
 *
 * @param lexical BM25 score, divided by the best one found
 * @param cosine of the query and the passage with its title
 */
public record Evidence(String id, Passage passage, double lexical, double cosine) {

    /** One number for both ways of matching. */
    public double score() {
        return 0.5 * lexical + 0.5 * cosine;
    }
}
