package io.kaya.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** What somebody does to a bundle who does not like what it says. */
final class Bundles {
    private Bundles() {}

    /** The same archive, with the last such text of one file changed. */
    static void alter(Path bundle, Path into, String file, String from, String to)
            throws IOException {
        try (var zip = new ZipFile(bundle.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(into))) {
            for (var entry : Collections.list(zip.entries())) {
                var content = zip.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(file) ? altered(content, from, to) : content);
            }
        }
    }

    private static byte[] altered(byte[] content, String from, String to) {
        var text = new String(content, UTF_8);
        var at = text.lastIndexOf(from);
        assertThat(at).as(from).isNotNegative();
        return (text.substring(0, at) + to + text.substring(at + from.length())).getBytes(UTF_8);
    }
}
