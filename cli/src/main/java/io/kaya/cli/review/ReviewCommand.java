package io.kaya.cli.review;

import io.kaya.cli.Group;
import picocli.CommandLine.Command;

@Command(name = "review", description = "An operator's queue: what may leave a node, and what not.")
public final class ReviewCommand extends Group {}
