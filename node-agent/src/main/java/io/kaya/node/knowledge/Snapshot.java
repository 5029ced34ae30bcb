package io.kaya.node.knowledge;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import io.kaya.node.knowledge.reading.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A private copy of a file, so that what is read is what was hashed, whatever happens to the file
 * meanwhile.
 */
record Snapshot(Path copy, String sha256) implements AutoCloseable {
    static Snapshot take(Path folder, FoundFile file, Path work) throws IOException {
        var source = folder.toRealPath().resolve(file.path());
        var copy = Files.createTempFile(work, "reading", ".copy");
        try {
            var sha256 = copyHashed(source, copy);
            var facts = Files.readAttributes(source, BasicFileAttributes.class, NOFOLLOW_LINKS);
            if (facts.size() != file.bytes()
                    || Files.size(copy) != file.bytes()
                    || !sameTime(facts, file)) {
                throw new ChangedWhileReadException();
            }
            return new Snapshot(copy, sha256);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(copy);
    }

    private static String copyHashed(Path source, Path copy) throws IOException {
        var parent = source.resolveSibling(".").normalize();
        if (!parent.toRealPath().equals(parent)) {
            throw new UnreadableDocumentException(
                    "It lies behind a link, and links are not followed");
        }
        var digest = digest();
        try (var in = new DigestInputStream(Files.newInputStream(source, NOFOLLOW_LINKS), digest);
                var out = Files.newOutputStream(copy)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static boolean sameTime(BasicFileAttributes facts, FoundFile file) {
        var modified = facts.lastModifiedTime().toInstant();
        return modified.truncatedTo(java.time.temporal.ChronoUnit.MICROS).equals(file.modified());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
