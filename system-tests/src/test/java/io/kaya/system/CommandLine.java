package io.kaya.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kaya.cli.Environment;
import io.kaya.cli.Kaya;
import io.kaya.cli.output.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;

/** A person's commands, typed beside a federation that runs. */
final class CommandLine {
    private CommandLine() {}

    /** How a command ended, and what it printed as JSON. */
    record Seen(int exit, JsonNode json) {}

    static JsonNode json(Path home, String... words) {
        var seen = typed(home, words);

        assertThat(seen.exit()).as(seen.json().toPrettyString()).isZero();
        return seen.json();
    }

    static Seen typed(Path home, String... words) {
        var out = new ByteArrayOutputStream();
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        var surroundings =
                new Environment(
                        Map.of(),
                        InputStream.nullInputStream(),
                        printed,
                        printed,
                        Terminal.NONE,
                        Clock.systemUTC(),
                        home);
        var all =
                Stream.concat(
                        Stream.of(words), Stream.of("--home", home.toString(), "--format", "json"));

        var exit = new Kaya(surroundings).run(all.toArray(String[]::new));

        try {
            return new Seen(exit, new ObjectMapper().readTree(out.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(out.toString(StandardCharsets.UTF_8), e);
        }
    }
}
