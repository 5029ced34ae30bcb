package io.kaya.cli;

import io.kaya.cli.output.Terminal;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** What surrounds a command, so that a test can stand in for all of it. */
public record Environment(
        Map<String, String> variables,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        Clock clock,
        Path root) {
    public Environment {
        variables = Map.copyOf(variables);
    }

    public String variable(String name) {
        return variables.getOrDefault(name, "");
    }
}
