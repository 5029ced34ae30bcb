package io.kaya.node.knowledge;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One look at the folder and its sub-folders. Links are not followed: they may lead out of it. */
final class FolderScan extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<FoundFile> found = new ArrayList<>();

    private FolderScan(Path root) {
        this.root = root;
    }

    /** In the order of their paths. */
    static List<FoundFile> of(Path folder) throws IOException {
        var scan = new FolderScan(folder.toRealPath());
        Files.walkFileTree(scan.root, scan);
        scan.found.sort(Comparator.comparing(FoundFile::path));
        return scan.found;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes facts) {
        var skipped = !directory.equals(root) && unseen(directory);
        return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
        if (unseen(file)) return FileVisitResult.CONTINUE;
        if (facts.isRegularFile())
            add(file, facts.size(), facts.lastModifiedTime().toInstant(), Optional.empty());
        else if (facts.isSymbolicLink()) refuse(file, "It is a link, and links are not followed");
        else refuse(file, "It is no regular file");
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (file.equals(root)) throw failure;
        refuse(file, "This program may not open it");
        return FileVisitResult.CONTINUE;
    }

    private void refuse(Path file, String why) {
        add(file, 0, Instant.EPOCH, Optional.of(why));
    }

    private void add(Path file, long bytes, Instant modified, Optional<String> refusal) {
        var path = root.relativize(file).toString().replace('\\', '/');
        // The database keeps microseconds.
        found.add(new FoundFile(path, bytes, modified.truncatedTo(ChronoUnit.MICROS), refusal));
    }

    /** What office programs and systems leave beside documents. */
    private static boolean unseen(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith(".") || name.startsWith("~$");
    }
}
