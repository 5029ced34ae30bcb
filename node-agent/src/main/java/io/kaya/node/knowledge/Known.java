package io.kaya.node.knowledge;

import java.time.Instant;

/** What is remembered of a file since it was last read. */
record Known(long bytes, Instant modified, String sha256, DocumentState state) {
    boolean looksLike(FoundFile file) {
        return bytes == file.bytes() && modified.equals(file.modified());
    }

    Known after(Outcome outcome) {
        var file = outcome.file();
        return switch (outcome) {
            case Outcome.Indexed read ->
                    new Known(file.bytes(), file.modified(), read.sha256(), DocumentState.INDEXED);
            case Outcome.Failed failed ->
                    new Known(file.bytes(), file.modified(), failed.sha256(), DocumentState.FAILED);
            case Outcome.Waiting _ -> new Known(bytes, modified, sha256, DocumentState.PENDING);
        };
    }

    static Known nothing() {
        return new Known(-1, Instant.EPOCH, "", DocumentState.PENDING);
    }
}
