package io.kaya.node.knowledge.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Files that people really write, damaged in many ways. */
class MutatedDemoTest {
    private static final int CHARACTERS = 100_000;
    private static final DocumentReader READER =
            new DocumentReader(
                    new ReadingLimits(1 << 20, 100, 1_000, CHARACTERS, Duration.ofSeconds(10)));
    private static final List<Path> WHOLE = samples();

    @Property(tries = 250, seed = "20261121")
    void a_damaged_file_gives_text_or_a_reason_within_its_limits(
            @ForAll @IntRange(max = 1_000) int which, @ForAll long seed) throws IOException {
        var sample = WHOLE.get(which % WHOLE.size());
        var name = sample.getFileName().toString();
        var file = Files.createTempFile("mutated", name);
        try {
            Files.write(file, mutated(Files.readAllBytes(sample), new Random(seed)));

            assertThat(textOrReason(file, name))
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(2 * CHARACTERS)
                    .doesNotContain("took longer");
        } finally {
            Files.delete(file);
        }
    }

    private static String textOrReason(Path file, String name) {
        try {
            var read = READER.read(file, name);
            return String.join("", read.sections().stream().map(Section::text).toList());
        } catch (UnreadableDocumentException reason) {
            return String.valueOf(reason.getMessage());
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        var bytes = whole.clone();
        switch (random.nextInt(5)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(1, bytes.length));
            }
            case 1 -> Arrays.fill(bytes, from(bytes, random), bytes.length, (byte) 0);
            case 2 -> {
                var at = from(bytes, random);
                System.arraycopy(whole, 0, bytes, at, bytes.length - at);
            }
            default -> {
                for (int times = random.nextInt(1, 40); times > 0; times--) {
                    bytes[from(bytes, random)] = (byte) random.nextInt();
                }
            }
        }
        return bytes;
    }

    private static int from(byte[] bytes, Random random) {
        return random.nextInt(bytes.length);
    }

    private static List<Path> samples() {
        var demo = Path.of("../sandbox/src/main/resources/demo/seoul");
        try (var files = Files.walk(demo)) {
            return files.filter(file -> Format.of(file.getFileName().toString()).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("The built-in demo is not in " + demo.toAbsolutePath(), e);
        }
    }
}
