package io.kaya.cli;

import picocli.CommandLine.Option;

/** Which node a command is for. */
public final class NodeOption {
    @Option(
            names = "--node",
            paramLabel = "ID",
            defaultValue = "",
            description = "The node; may be left out where only one runs.")
    String id = "";

    /** Empty when none was named. */
    public String id() {
        return id;
    }
}
