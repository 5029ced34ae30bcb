package io.kaya.sandbox.supervisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Held by the one supervisor of a folder; the system frees it when its process ends, however. */
final class FolderLock implements AutoCloseable {
    // The system gives a process's lock back when that process closes the file anywhere, so this
    // process must not open again what it holds.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FolderLock take(Path folder) {
        var file = folder.resolve("lock");
        if (!HELD.add(file)) throw new AlreadyRunningException(folder);
        try {
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) return new FolderLock(file, channel);
            channel.close();
        } catch (IOException e) {
            HELD.remove(file);
            throw new UncheckedIOException("Folder " + folder + " cannot be locked", e);
        }
        HELD.remove(file);
        throw new AlreadyRunningException(folder);
    }

    static boolean held(Path folder) {
        if (HELD.contains(folder.resolve("lock"))) return true;
        if (!Files.exists(folder.resolve("lock"))) return false;
        try {
            take(folder).close();
            return false;
        } catch (AlreadyRunningException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The lock " + file + " cannot be given back", e);
        } finally {
            HELD.remove(file);
        }
    }
}
