package io.kaya.node.knowledge.reading;

import static io.kaya.node.knowledge.reading.WrittenFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class MutatedFilesTest {
    private static final DocumentReader READER =
            new DocumentReader(
                    new ReadingLimits(1 << 20, 100, 1_000, 200_000, Duration.ofSeconds(5)));
    private static final Map<String, byte[]> WHOLE =
            Map.of(
                    "a.txt", utf8("First line\n\nSome more text.\nAnd a third line, très long."),
                    "a.md", utf8("# A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> quote\n\n1. item\n"),
                    "a.html",
                            utf8(
                                    "<html><title>T</title><body><h1>A</h1><table><tr><td>1<td>2</table><p>x"),
                    "a.csv", utf8("a;b;c\n1;2;3\n\"x;y\";\"z\"\"\";4\n"),
                    "a.pdf",
                            WrittenFiles.pdf(
                                    List.of(
                                            List.of("# Title", "", "Some text."),
                                            List.of("More."))),
                    "a.docx", WrittenFiles.docx("T", List.of("# A", "text", "|a|b", "|1|2")));

    @Property(tries = 300)
    void a_damaged_file_gives_text_or_a_reason_and_ends_in_time(
            @ForAll @IntRange(min = 0, max = 5) int which, @ForAll long seed) throws IOException {
        var name = WHOLE.keySet().stream().sorted().toList().get(which);
        var file = Files.createTempFile("mutated", name);
        try {
            Files.write(file, mutated(WHOLE.getOrDefault(name, new byte[0]), new Random(seed)));

            var said = outcome(file, name);

            assertThat(said).isNotBlank().doesNotContain("took longer");
        } finally {
            Files.delete(file);
        }
    }

    private static String outcome(java.nio.file.Path file, String name) {
        try {
            var read = READER.read(file, name);
            assertThat(read.sections())
                    .allSatisfy(section -> assertThat(section.text()).isNotBlank());
            return read.title();
        } catch (UnreadableDocumentException reason) {
            return String.valueOf(reason.getMessage());
        }
    }

    private static byte[] mutated(byte[] whole, Random random) {
        var bytes = whole.clone();
        for (int times = random.nextInt(1, 12); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt();
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 ->
                        Arrays.fill(
                                bytes,
                                at,
                                Math.min(bytes.length, at + 20),
                                (byte) "<>[]()\"0\n".charAt(random.nextInt(9)));
                default -> {
                    int length = random.nextInt(bytes.length - at);
                    var grown = Arrays.copyOf(bytes, bytes.length + length);
                    System.arraycopy(bytes, at, grown, bytes.length, length);
                    bytes = grown;
                }
            }
        }
        return bytes;
    }
}
