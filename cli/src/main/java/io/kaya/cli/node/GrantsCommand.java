package io.kaya.cli.node;

import io.kaya.cli.Group;
import picocli.CommandLine.Command;

@Command(name = "grants", description = "Standing grants: what may leave a node without a person.")
public final class GrantsCommand extends Group {}
