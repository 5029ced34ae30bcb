package io.kaya.cli.node;

import io.kaya.cli.Group;
import picocli.CommandLine.Command;

@Command(name = "documents", description = "What a node holds and has indexed.")
public final class DocumentsCommand extends Group {}
