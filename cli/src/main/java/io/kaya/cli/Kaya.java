package io.kaya.cli;

import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import io.kaya.cli.output.Format;
import io.kaya.cli.output.Output;
import io.kaya.cli.output.Terminal;
import io.kaya.cli.output.Times;
import io.kaya.sandbox.federation.BrokenFederationException;
import io.kaya.sandbox.supervisor.AlreadyRunningException;
import io.kaya.sandbox.supervisor.NotInstalledException;
import io.kaya.sandbox.supervisor.PartFailedException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** One run of the {@code kaya} command. */
public final class Kaya {
    private final Environment environment;

    public Kaya(Environment environment) {
        this.environment = environment;
    }

    public static void main(String... arguments) {
        System.exit(new Kaya(surroundings()).run(arguments));
    }

    /** The exit code that the process should end with. */
    public int run(String... arguments) {
        var options = new GlobalOptions();
        var session = new Session(environment, options);
        var line = Commands.of(options, session);
        line.registerConverter(Duration.class, Times::duration);
        line.setUsageHelpWidth(environment.terminal().columns());
        line.setUsageHelpLongOptionsMaxWidth(28);
        calm(line);
        line.setOut(new PrintWriter(environment.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(environment.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(
                CommandLine.Help.defaultColorScheme(
                        environment.terminal().outStyle().colour() ? Ansi.ON : Ansi.OFF));
        line.setExecutionStrategy(parsed -> {
            session.begin(command(parsed));
            return new CommandLine.RunLast().execute(parsed);
        });
        line.setParameterExceptionHandler((wrong, given) -> misused(wrong, List.of(given)));
        line.setExecutionExceptionHandler((failure, at, parsed) -> failed(failure, session));
        return line.execute(arguments);
    }

    /** Own options first, those of every command last. */
    private static void calm(CommandLine line) {
        line.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
        line.getSubcommands().values().forEach(Kaya::calm);
    }

    private int misused(ParameterException wrong, List<String> given) {
        var name = name(wrong.getCommandLine());
        var cause = wrong.getCause();
        var why =
                cause instanceof IllegalArgumentException ? cause.getMessage() : wrong.getMessage();
        var message = "%s; see './kaya %s--help'".formatted(why, name.isEmpty() ? "" : name + " ");
        new Output(
                        environment.out(),
                        environment.err(),
                        environment.terminal(),
                        wanted(given),
                        name,
                        "")
                .failure(new CommandFailedException(ExitCode.USAGE, "usage", message));
        return ExitCode.USAGE.number();
    }

    private int failed(Exception failure, Session session) {
        if (environment.variable("KAYA_DEBUG").equals("1")) {
            failure.printStackTrace(environment.err());
        }
        var told = told(failure);
        session.output().failure(told);
        return told.exit().number();
    }

    private static CommandFailedException told(Exception failure) {
        return switch (failure) {
            case CommandFailedException known -> known;
            case BrokenFederationException e -> told(ExitCode.REFUSED, "bad-federation", e);
            case AlreadyRunningException e -> told(ExitCode.CONFLICT, "already-running", e);
            case NotInstalledException e -> told(ExitCode.FAILED, "not-built", e);
            case PartFailedException e -> told(ExitCode.FAILED, "not-started", e);
            case UncheckedIOException e -> told(ExitCode.FAILED, "unusable-file", e);
            default ->
                    new CommandFailedException(
                            ExitCode.FAILED,
                            "internal",
                            "Something unexpected went wrong (%s); KAYA_DEBUG=1 shows where"
                                    .formatted(failure.getClass().getSimpleName()),
                            failure);
        };
    }

    private static CommandFailedException told(ExitCode exit, String code, Exception failure) {
        return new CommandFailedException(
                exit, code, String.valueOf(failure.getMessage()), failure);
    }

    /** The options may be what was wrong, so the format is looked for in the bare words. */
    private static Format wanted(List<String> given) {
        var words = String.join(" ", given);
        if (words.matches(".*--format[= ]jsonl\\b.*")) return Format.jsonl;
        return words.matches(".*--format[= ]json\\b.*") ? Format.json : Format.text;
    }

    private static String command(CommandLine.ParseResult parsed) {
        var lines = parsed.asCommandLineList();
        return name(lines.getLast());
    }

    private static String name(CommandLine line) {
        return line.getCommandSpec().qualifiedName(" ").replaceFirst("^kaya ?", "");
    }

    private static Environment surroundings() {
        var variables = System.getenv();
        return new Environment(
                variables,
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Terminal.of(
                        System.getProperty("kaya.tty", ""),
                        System.getProperty("kaya.columns", ""),
                        variables),
                Clock.system(ZoneId.systemDefault()),
                Path.of(System.getProperty("kaya.root", "")).toAbsolutePath().normalize());
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
