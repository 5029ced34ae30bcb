package io.kaya.cli.node;

import io.kaya.cli.Group;
import picocli.CommandLine.Command;

@Command(name = "dead-letters", description = "Messages that an agent could not accept.")
public final class DeadLettersCommand extends Group {}
