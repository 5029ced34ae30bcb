package io.kaya.cli.audit;

import io.kaya.cli.Group;
import picocli.CommandLine.Command;

@Command(name = "audit", description = "What happened, as an agent wrote it down.")
public final class AuditCommand extends Group {}
