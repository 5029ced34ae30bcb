package io.kaya.node.knowledge;

import io.kaya.node.knowledge.reading.DocumentReader;
import io.kaya.node.knowledge.reading.ReadDocument;
import io.kaya.node.knowledge.reading.UnreadableDocumentException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Reads the next files while the last ones are encoded. */
final class ReadAhead implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ReadAhead.class);
    private static final int AHEAD = 4;

    /** What reading gave; passages are empty where there is nothing to index. */
    record Result(Outcome outcome, List<Passage> passages) {}

    private final Path folder;
    private final Path work;
    private final DocumentReader reader;
    private final long largest;
    private final BlockingQueue<Result> results = new ArrayBlockingQueue<>(AHEAD);
    private final Thread thread;

    ReadAhead(Path folder, Path work, DocumentReader reader, long largest, List<FoundFile> files) {
        this.folder = folder;
        this.work = work;
        this.reader = reader;
        this.largest = largest;
        this.thread =
                Thread.ofPlatform().name("read-documents").daemon().start(() -> readAll(files));
    }

    /** The next result, or nothing when none came within the time. */
    Optional<Result> next(long millis) throws InterruptedException {
        return Optional.ofNullable(results.poll(millis, TimeUnit.MILLISECONDS));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void readAll(List<FoundFile> files) {
        try {
            for (var file : files) {
                var result = result(file);
                if (Thread.currentThread().isInterrupted()) return;
                results.put(result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Result result(FoundFile file) {
        if (file.refusal().isPresent()) return failed(file, "", file.refusal().orElseThrow());
        if (file.bytes() > largest) {
            return failed(
                    file,
                    "",
                    "It is %,d MB, and files over %,d MB are not read"
                            .formatted(file.bytes() >> 20, largest >> 20));
        }
        try (var snapshot = Snapshot.take(folder, file, work)) {
            return read(file, snapshot);
        } catch (ChangedWhileReadException e) {
            return new Result(new Outcome.Waiting(file, String.valueOf(e.getMessage())), List.of());
        } catch (UnreadableDocumentException e) {
            return failed(file, "", String.valueOf(e.getMessage()));
        } catch (NoSuchFileException e) {
            return new Result(
                    new Outcome.Waiting(file, "It vanished while it was read"), List.of());
        } catch (AccessDeniedException e) {
            return failed(file, "", "This program may not open it");
        } catch (IOException e) {
            return new Result(
                    new Outcome.Waiting(file, "It could not be read; it is tried again soon"),
                    List.of());
        } catch (RuntimeException e) {
            // One file never stops the others. The stack alone is told: a message may quote the
            // file.
            LOG.errorf(
                    "Reading a document failed unexpectedly: %s at %s",
                    e.getClass().getName(), List.of(e.getStackTrace()));
            return failed(file, "", "It cannot be read, for a reason that nobody foresaw");
        }
    }

    private Result read(FoundFile file, Snapshot snapshot) {
        try {
            var document = reader.read(snapshot.copy(), file.name());
            var passages = Passages.of(DocumentId.of(file.path(), snapshot.sha256()), document);
            if (passages.isEmpty()) return failed(file, snapshot.sha256(), "It holds no text");
            return new Result(
                    indexed(file, snapshot.sha256(), document, passages.size()), passages);
        } catch (UnreadableDocumentException e) {
            return failed(file, snapshot.sha256(), String.valueOf(e.getMessage()));
        }
    }

    private static Outcome.Indexed indexed(
            FoundFile file, String sha256, ReadDocument document, int passages) {
        return new Outcome.Indexed(file, sha256, document.title(), passages, document.warnings());
    }

    private static Result failed(FoundFile file, String sha256, String reason) {
        return new Result(new Outcome.Failed(file, sha256, reason), List.of());
    }
}
