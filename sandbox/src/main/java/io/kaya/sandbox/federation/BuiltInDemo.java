package io.kaya.sandbox.federation;

import io.kaya.sandbox.secret.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;

/** The federation that comes with Kaya, put on disk to be read and changed like any other. */
public final class BuiltInDemo {
    private static final String FILE = "federation.yaml";

    private BuiltInDemo() {}

    /** Unpacks it at the first call; afterwards the folder is left as its owner made it. */
    public static Path unpack(Path folder) {
        var file = folder.resolve(FILE);
        if (Files.exists(file)) return file;
        try {
            // Moved into place as a whole: a demo that was cut off half way is unpacked again.
            var fresh = folder.resolveSibling(folder.getFileName() + ".new");
            PrivateFiles.delete(fresh);
            copy(resources(), fresh);
            PrivateFiles.delete(folder);
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The demo cannot be unpacked to " + folder + "; check the disk", e);
        }
    }

    private static void copy(URI from, Path to) throws IOException {
        if (!from.getScheme().equals("jar")) {
            copy(Path.of(from).resolveSibling(""), to);
            return;
        }
        try (var jar = FileSystems.newFileSystem(from, Map.of())) {
            copy(jar.getPath("/demo"), to);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (var path : paths.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }

    private static URI resources() {
        try {
            return Objects.requireNonNull(BuiltInDemo.class.getResource("/demo/" + FILE)).toURI();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
