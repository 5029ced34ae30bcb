package io.kaya.cli;

import io.kaya.cli.output.Format;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others; its options may stand before or after any command. */
@Command(
        name = "kaya",
        synopsisSubcommandLabel = "COMMAND",
        description = "Ask questions that no single organisation can answer alone.",
        footer = {
            "",
            "Examples:",
            "  ./kaya demo                             a whole federation on this machine",
            "  ./kaya ask \"Do text message reminders reduce missed appointments?\"",
            "  ./kaya review list                      what waits for an operator",
            "  ./kaya COMMAND --help                   more on one command",
            "",
            "For developers: ./kaya build, check, format, test, clean, jdk (./kaya test --help).",
            "Exit codes are listed in docs/cli.md."
        })
public final class GlobalOptions implements Runnable {
    @Option(
            names = "--format",
            paramLabel = "F",
            defaultValue = "text",
            scope = ScopeType.INHERIT,
            order = 101,
            description = "text, json, or jsonl: one event a line (default: text).")
    Format format = Format.text;

    @Option(
            names = "--as",
            paramLabel = "ACCOUNT",
            defaultValue = "",
            scope = ScopeType.INHERIT,
            order = 102,
            description = "Act with this account (default: the first that has the role).")
    String as = "";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            order = 103,
            description =
                    "State of the federation (default: .kaya beside the script, or KAYA_HOME).")
    @Nullable Path home;

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "",
            scope = ScopeType.INHERIT,
            order = 104,
            description = "An agent that was not started by 'kaya demo'; needs --as.")
    String url = "";

    @Option(
            names = "--password",
            paramLabel = "P",
            defaultValue = "",
            scope = ScopeType.INHERIT,
            order = 105,
            description =
                    "Password for --url; better in KAYA_PASSWORD, where others cannot see it.")
    String password = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            order = 106,
            description = "Shows this help.")
    boolean help;

    @Spec CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }
}
