package io.kaya.node.knowledge;

import java.util.List;

/** What became of one file at one look. */
sealed interface Outcome {
    FoundFile file();

    record Indexed(FoundFile file, String sha256, String title, int passages, List<String> warnings)
            implements Outcome {}

    record Failed(FoundFile file, String sha256, String reason) implements Outcome {}

    /** Found and not read yet, or to be read again; what was read before still counts. */
    record Waiting(FoundFile file, String reason) implements Outcome {}
}
