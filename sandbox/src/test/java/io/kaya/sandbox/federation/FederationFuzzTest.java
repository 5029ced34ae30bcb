package io.kaya.sandbox.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies in the place of a federation file: it is one, or its problems are told soon. */
class FederationFuzzTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String WHOLE =
            """
            federation: library
            purposes: [AcademicResearch]
            people:
              - {name: asker, organisation: Ours, roles: [user]}
            nodes:
              - {id: north, organisation: Ours, documents: ., policy: ./x, latitude: 59.9, longitude: 10.7}
            """;
    private static final List<String> PIECES =
            List.of(
                    "&a ",
                    "*a",
                    "!!java.io.File ",
                    "!!binary ",
                    "? ",
                    "|\n",
                    "[",
                    "{",
                    "'",
                    "\"",
                    "\t",
                    "\u0000",
                    "---\n",
                    "<<: ",
                    "1e999",
                    ".nan",
                    "null",
                    "9".repeat(2_000));

    @Property(tries = 300, seed = "20261121")
    void random_bytes_are_a_broken_federation(@ForAll byte[] bytes) {
        assertThat(read(bytes)).isFalse();
    }

    @Property(tries = 500, seed = "20261121")
    void a_mutated_file_is_read_or_its_problems_are_told(@ForAll long seed) {
        var random = new Random(seed);
        var text = new StringBuilder(WHOLE);
        for (var times = random.nextInt(1, 6); times > 0; times--) {
            var from = random.nextInt(text.length());
            var to = Math.min(text.length() - 1, from + random.nextInt(15));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, Math.max(from, to));
                case 1 -> text.insert(from, text.substring(from, Math.max(from, to)));
                case 2 -> text.insert(from, PIECES.get(random.nextInt(PIECES.size())));
                default -> text.setCharAt(from, (char) random.nextInt(0x3000));
            }
        }

        read(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void a_bomb_is_a_broken_federation_soon(String name, String yaml) {
        assertTimeoutPreemptively(
                SOON, () -> assertThat(read(yaml.getBytes(StandardCharsets.UTF_8))).isFalse());
    }

    static Stream<Arguments> a_bomb_is_a_broken_federation_soon() {
        var laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (var i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [".formatted(i, i))
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("]\n");
        }
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("aliases of aliases", laughs + "federation: x\nnodes: *a11\n"),
                Arguments.of("itself", "&a\nfederation: x\nnodes: [*a, *a]\n"),
                Arguments.of("deep lists", "[".repeat(100_000)),
                Arguments.of("deep maps", "{a: ".repeat(50_000)),
                Arguments.of("ten megabytes", "federation: " + "x".repeat(10_000_000)),
                Arguments.of("nearly a megabyte", "federation: " + "x".repeat(1_000_000)),
                Arguments.of("many nodes", "federation: x\nnodes:\n" + "  - {}\n".repeat(20_000)),
                Arguments.of("the same key often", "federation: x\n" + "k: v\n".repeat(30_000)));
    }

    private static boolean read(byte[] bytes) {
        try {
            var file = Files.createTempFile("federation", ".yaml");
            try {
                Files.write(file, bytes);
                FederationFile.read(file);
                return true;
            } catch (BrokenFederationException broken) {
                assertThat(broken.getMessage()).isNotBlank();
                return false;
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
