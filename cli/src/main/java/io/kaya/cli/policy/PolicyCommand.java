package io.kaya.cli.policy;

import io.kaya.cli.Group;
import picocli.CommandLine.Command;

@Command(
        name = "policy",
        description = "A node's policy: try it out, put it in force, take it back.")
public final class PolicyCommand extends Group {}
