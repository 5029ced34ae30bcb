package io.kaya.cli.node;

import io.kaya.cli.Group;
import picocli.CommandLine.Command;

@Command(name = "nodes", description = "The nodes of the federation, as the coordinator sees them.")
public final class NodesCommand extends Group {}
