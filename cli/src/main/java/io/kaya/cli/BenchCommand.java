package io.kaya.cli;

import io.kaya.cli.output.CommandFailedException;
import io.kaya.cli.output.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "bench",
        description = "Measures; exits 1 when a goal is missed.",
        footer = {
            "",
            "Options after the name belong to the benchmark.",
            "",
            "Examples:",
            "  ./kaya bench quality --help",
            "  ./kaya bench quality --squad FILE --nodes 4 --format json",
            "  ./kaya bench chaos --rounds 50",
            "  ./kaya bench pages --format json"
        })
final class BenchCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME [OPTIONS]",
            description = "The benchmark, such as quality or calibrate, and its options.")
    List<String> arguments = List.of();

    BenchCommand(Session session) {
        this.session = session;
    }

    /** In a process of its own: it needs more memory and other modules than a command does. */
    @Override
    public Integer call() throws InterruptedException {
        var root = session.environment().root();
        var target = root.resolve("benchmarks").resolve("target");
        var jar = target.resolve("kaya-benchmarks.jar");
        if (!Files.exists(jar)) {
            throw new CommandFailedException(
                    ExitCode.FAILED,
                    "not-built",
                    jar + " is missing; build it with './kaya build'");
        }
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx2g",
                        "--add-modules=jdk.incubator.vector",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Dkaya.root=" + root,
                        "-Dkaya.home=" + session.home().folder(),
                        "-cp",
                        jar.toString(),
                        "io.kaya.benchmarks.Bench"));
        command.addAll(arguments);
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.FAILED, "not-started", "The benchmark could not be started", e);
        }
    }
}
