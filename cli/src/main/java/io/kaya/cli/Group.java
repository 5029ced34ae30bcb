package io.kaya.cli;

import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A noun; it does nothing without one of its verbs. */
public class Group implements Runnable {
    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public final void run() {
        var verbs =
                spec.subcommands().values().stream()
                        .map(CommandLine::getCommandName)
                        .distinct()
                        .collect(Collectors.joining(", "));
        throw new ParameterException(
                spec.commandLine(), "Say what to do with " + spec.name() + ": " + verbs);
    }
}
