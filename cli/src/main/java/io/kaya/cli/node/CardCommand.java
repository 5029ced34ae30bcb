package io.kaya.cli.node;

import io.kaya.cli.Group;
import picocli.CommandLine.Command;

@Command(name = "card", description = "What a node tells the coordinator about itself.")
public final class CardCommand extends Group {}
