package io.kaya.cli.review;

import picocli.CommandLine.Option;

/** Why something does not leave, or should not have left. */
final class Why {
    @Option(
            names = "--reason",
            required = true,
            paramLabel = "CODE",
            description = "Why; the node lists its codes when it does not know one.")
    String reason = "";

    @Option(
            names = "--text",
            paramLabel = "T",
            defaultValue = "",
            description = "A note for this node's own record.")
    String text = "";
}
