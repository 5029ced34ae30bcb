package io.kaya.sandbox.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/** Files that nobody but their owner reads, written whole or not at all. */
public final class PrivateFiles {
    private PrivateFiles() {}

    public static Path folder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Folder " + folder + " cannot be made private; check who owns it", e);
        }
    }

    public static void write(Path file, String text) {
        try {
            var parent = file.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            // A temporary file is 0600 from its first byte on, and the move is atomic: a reader
            // never sees half of it, and no moment exists in which others could read it.
            var fresh = Files.createTempFile(parent, file.getFileName().toString(), ".new");
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "File " + file + " cannot be written; check its folder and the disk", e);
        }
    }

    public static void delete(Path folder) {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Folder " + folder + " cannot be deleted; check who owns what is in it", e);
        }
    }
}
