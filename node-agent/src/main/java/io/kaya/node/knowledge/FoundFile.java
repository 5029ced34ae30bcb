package io.kaya.node.knowledge;

import java.time.Instant;
import java.util.Optional;

/**
 * A file as a look at the folder sees it, without opening it.
 *
 * @param path below the folder, with forward slashes
 * @param refusal why it is not even opened, such as a link that may lead out of the folder
 */
record FoundFile(String path, long bytes, Instant modified, Optional<String> refusal) {
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
