package io.kaya.node.knowledge;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The files of the documents folder, counted by what became of them.
 *
 * @param lastIndexed when the newest of them came into the index
 * @param edition another one whenever the list is another
 */
record Tally(
        long indexed, long failed, long pending, @Nullable Instant lastIndexed, String edition) {}
