package io.kaya.inference.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OrtEnvironment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Newer builds of ONNX Runtime report home by default; data would leave the node unseen. */
class NativeLibraryTest {

    private static final List<String> TRACES =
            List.of(
                    "events.data.microsoft.com",
                    "ORT_DISABLE_TELEMETRY",
                    "OneCollector",
                    "mat-debug-");

    @Test
    void the_runtime_has_nothing_to_report_with() throws Exception {
        var jar =
                Path.of(
                        OrtEnvironment.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
        int searched = 0;

        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().filter(one -> one.getName().endsWith(".so")).toList()) {
                var text =
                        new String(
                                zip.getInputStream(entry).readAllBytes(),
                                StandardCharsets.ISO_8859_1);
                assertThat(TRACES).as(entry.getName()).noneMatch(text::contains);
                searched++;
            }
        }

        assertThat(searched).isPositive();
    }
}
