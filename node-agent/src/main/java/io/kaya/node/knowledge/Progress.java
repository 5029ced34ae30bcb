package io.kaya.node.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * How far the index is.
 *
 * @param state {@code indexing} or {@code idle}
 * @param files all files of the folder
 * @param filesDone those that need no more work
 * @param problem why the folder cannot be looked at
 */
record Progress(
        String state,
        int files,
        int filesDone,
        int passages,
        double passagesPerSecond,
        @Nullable String problem) {}
