package io.kaya.node.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.kaya.inference.encoder.OnnxEncoder;
import io.kaya.node.knowledge.reading.ReadingLimits;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Takes minutes: run it alone, with {@code -Dkaya.measure=20000} passages. */
@EnabledIfSystemProperty(named = "kaya.measure", matches = "\\d+")
class IndexingSpeedTest {
    private static final int PASSAGES_A_FILE = 20;

    @TempDir Path place;

    @Test
    void twenty_thousand_passages_are_indexed_in_five_minutes() throws Exception {
        var wanted = Integer.getInteger("kaya.measure", 20_000);
        var folder = Files.createDirectories(place.resolve("documents"));
        var random = new Random(1);
        for (int file = 0; file < wanted / PASSAGES_A_FILE; file++) {
            Files.writeString(folder.resolve("f" + file + ".md"), document(random));
        }
        var register = new RememberedFiles();
        var meter = new Meter(Clock.systemUTC());

        try (var encoder = OnnxEncoder.builtIn();
                var index = PassageIndex.open(place.resolve("index"), encoder)) {
            var began = System.nanoTime();
            var used = cpu();
            new FolderSync(
                            folder,
                            place.resolve("work"),
                            index,
                            register,
                            ReadingLimits.USUAL,
                            meter,
                            Clock.systemUTC(),
                            () -> false)
                    .look(false);
            var seconds = (System.nanoTime() - began) / 1e9;

            System.out.printf(
                    "%d passages in %.1f s, %.1f s of one core%n",
                    index.size(), seconds, (cpu() - used) / 1e9);
            assertThat(index.size()).isGreaterThanOrEqualTo(wanted);
            assertThat(seconds).isLessThan(300.0 * wanted / 20_000);
        }
    }

    private static long cpu() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static String document(Random random) {
        return random.ints(PASSAGES_A_FILE, 0, 1_000_000)
                .mapToObj(number -> "## Section " + number + "\n\n" + paragraph(random) + "\n\n")
                .collect(Collectors.joining());
    }

    private static String paragraph(Random random) {
        var words =
                "the clinic patients of appointments missed were in a report and year nurses called reminders fell from"
                        .split(" ", -1);
        return random.ints(10, 0, 1 << 20)
                .mapToObj(n ->
                        "In "
                                + n
                                + random.ints(10, 0, words.length)
                                        .mapToObj(w -> words[w])
                                        .collect(Collectors.joining(" ", " ", ".")))
                .collect(Collectors.joining(" "));
    }
}
