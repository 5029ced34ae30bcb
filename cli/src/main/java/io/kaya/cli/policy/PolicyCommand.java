package io.kaya.cli.policy;

import io.kaya.cli.Group;
import picocli.CommandLine.Command;

@Command(name = "policy", description = "A node's policy, before it is in force.")
public final class PolicyCommand extends Group {}
