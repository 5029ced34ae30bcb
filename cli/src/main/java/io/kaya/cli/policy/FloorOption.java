package io.kaya.cli.policy;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the policy stands on. */
final class FloorOption {
    @Option(
            names = "--floor",
            paramLabel = "FILE",
            description = "The floor of the federation that the policy stands on.")
    @Nullable Path file;
}
