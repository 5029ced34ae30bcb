package io.kaya.node.knowledge.reading;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Reads one file of any kind that is known, within its limits; whatever is wrong with it becomes a
 * plain reason.
 */
public final class DocumentReader {
    private static final int ABANDONED_AT_MOST = 4;
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(2);

    // The libraries log pieces of what they read; a log line never holds text of a document.
    private static final List<Logger> SILENCED =
            Stream.of(
                            "org.apache.pdfbox",
                            "org.apache.fontbox",
                            "org.apache.poi",
                            "org.apache.tika")
                    .map(Logger::getLogger)
                    .toList();

    static {
        SILENCED.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private final ReadingLimits limits;
    private final Queue<Thread> abandoned = new ConcurrentLinkedQueue<>();

    public DocumentReader(ReadingLimits limits) {
        this.limits = limits;
    }

    /**
     * @param file the bytes; must not change while they are read
     * @param fileName the name that the file's owner knows
     * @throws UnreadableDocumentException when the file gives no text, with the reason
     */
    public ReadDocument read(Path file, String fileName) {
        var format =
                Format.of(fileName)
                        .orElseThrow(() ->
                                new UnreadableDocumentException(
                                        "It is none of the kinds that are read: txt, md, html, pdf, docx, csv"));
        abandoned.removeIf(thread -> !thread.isAlive());
        if (abandoned.size() >= ABANDONED_AT_MOST) {
            throw new UnreadableDocumentException(
                    "Too many other files keep their readers busy; reindex later");
        }
        var document = inTime(file, fileName, format);
        if (document.sections().isEmpty()) throw new UnreadableDocumentException(nothingIn(format));
        return document;
    }

    private ReadDocument inTime(Path file, String fileName, Format format) {
        var allowance = new Allowance(limits);
        var result = new CompletableFuture<ReadDocument>();
        var thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("read-document")
                        .unstarted(() -> {
                            try {
                                result.complete(read(file, fileName, format, allowance));
                            } catch (Throwable everything) {
                                result.completeExceptionally(everything);
                            }
                        });
        thread.start();
        try {
            return result.get(allowance.remainingNanos() + GRACE_NANOS, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            abandon(thread);
            throw tooSlow(e);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new UnreadableDocumentException(
                    "Reading was stopped; it is read again after the next start", e);
        } catch (ExecutionException e) {
            throw reasonOf(e.getCause() == null ? e : e.getCause());
        }
    }

    /** A thread cannot be killed; one that does not look up is left behind, and only few may be. */
    private void abandon(Thread thread) {
        thread.interrupt();
        abandoned.add(thread);
    }

    private ReadDocument read(Path file, String fileName, Format format, Allowance allowance)
            throws IOException {
        var bytes = Files.size(file);
        if (bytes > limits.bytes()) {
            throw new UnreadableDocumentException(
                    "It is %,d MB, and files over %,d MB are not read"
                            .formatted(bytes >> 20, limits.bytes() >> 20));
        }
        if (bytes == 0) throw new UnreadableDocumentException("It is empty");
        refuseDisguise(file, format);
        return readerOf(format).read(file, fileName, allowance);
    }

    private static FormatReader readerOf(Format format) {
        return switch (format) {
            case TXT -> new TextReader();
            case MD -> new MarkdownReader();
            case HTML -> new HtmlReader();
            case PDF -> new PdfReader();
            case DOCX -> new WordReader();
            case CSV -> new CsvReader();
        };
    }

    private static void refuseDisguise(Path file, Format format) throws IOException {
        try (var in = TikaInputStream.get(file)) {
            var found = new DefaultDetector().detect(in, new Metadata());
            if (!plausible(format, found)) {
                throw new UnreadableDocumentException(
                        "Its name says %s, but it holds %s".formatted(format, inWords(found)));
            }
        }
    }

    private static boolean plausible(Format format, MediaType found) {
        var type = found.toString();
        return switch (format) {
            case PDF -> type.equals("application/pdf");
            case DOCX ->
                    type.equals("application/zip")
                            || type.equals("application/x-tika-ooxml")
                            || type.startsWith(
                                    "application/vnd.openxmlformats-officedocument.wordprocessingml");
            case TXT, MD, HTML, CSV ->
                    !(type.startsWith("image/")
                            || type.startsWith("audio/")
                            || type.startsWith("video/")
                            || type.equals("application/zip")
                            || type.equals("application/gzip")
                            || type.equals("application/pdf")
                            || type.equals("application/x-tika-msoffice")
                            || type.contains("executable")
                            || type.contains("x-elf"));
        };
    }

    private static String inWords(MediaType found) {
        return switch (found.toString()) {
            case "application/octet-stream" -> "something else or is damaged";
            case "application/x-tika-msoffice" ->
                    "an old or password-protected Office file; save it as .docx";
            case "text/plain" -> "plain text";
            default -> found.toString();
        };
    }

    private static String nothingIn(Format format) {
        return format == Format.PDF
                ? "It holds no text; scanned pages need text recognition (OCR) first"
                : "It holds no text";
    }

    private UnreadableDocumentException tooSlow(Throwable cause) {
        return new UnreadableDocumentException(
                "Reading it took longer than %d s".formatted(limits.time().toSeconds()), cause);
    }

    private UnreadableDocumentException reasonOf(Throwable failure) {
        return switch (failure) {
            case UnreadableDocumentException known -> known;
            case Allowance.OutOfTimeException e -> tooSlow(e);
            case OutOfMemoryError e ->
                    new UnreadableDocumentException(
                            "Reading it needs more memory than there is", e);
            case StackOverflowError e ->
                    new UnreadableDocumentException("It is nested too deeply to be read", e);
            case NoSuchFileException e ->
                    new UnreadableDocumentException("It vanished while it was read", e);
            case AccessDeniedException e ->
                    new UnreadableDocumentException("This program may not read it", e);
            default -> damaged(failure);
        };
    }

    private static UnreadableDocumentException damaged(Throwable cause) {
        return new UnreadableDocumentException("It is damaged and cannot be read", cause);
    }
}
