package io.kaya.benchmarks.quality;

import java.util.List;

/** One question, the article that holds its answer, and the answers that count. */
record Asked(String question, int article, List<String> gold) {

    boolean in(String text) {
        return gold.stream().anyMatch(text::contains);
    }
}
