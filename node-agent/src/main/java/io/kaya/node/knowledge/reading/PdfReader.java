package io.kaya.node.knowledge.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF files, page by page. */
final class PdfReader implements FormatReader {
    private static final long IN_MEMORY = 16L << 20;
    private static final long UNPACKED_AT_MOST = 256L << 20;

    @Override
    public ReadDocument read(Path file, String fileName, Allowance allowance) throws IOException {
        var scratch =
                MemoryUsageSetting.setupMixed(IN_MEMORY, UNPACKED_AT_MOST)
                        .setTempDir(file.resolveSibling(".").toFile());
        try (var pdf = Loader.loadPDF(file.toFile(), "", null, null, scratch.streamCache)) {
            return read(pdf, fileName, allowance);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(
                    "It is protected by a password; keep a copy without one here", e);
        }
    }

    private static ReadDocument read(PDDocument pdf, String fileName, Allowance allowance)
            throws IOException {
        var outline = new Outline(allowance);
        var text = new PageText(allowance);
        var pages = new ArrayList<List<String>>();
        var count = Math.min(pdf.getNumberOfPages(), allowance.limits().pages());
        var characters = 0;
        for (int page = 1; page <= count && characters <= allowance.limits().characters(); page++) {
            allowance.checkTime();
            var lines = text.lines(pdf, page);
            characters += lines.stream().mapToInt(String::length).sum();
            pages.add(lines);
        }
        if (count < pdf.getNumberOfPages()) {
            outline.warn(
                    "Only the first %,d of %,d pages were read"
                            .formatted(count, pdf.getNumberOfPages()));
        }
        write(new RunningHeads(pages).dropped(), outline);
        var stated =
                Optional.ofNullable(pdf.getDocumentInformation().getTitle())
                        .flatMap(Titles::sensible);
        return outline.finish(Format.PDF, stated.or(text::largestLine), fileName);
    }

    private static void write(List<List<String>> pages, Outline outline) {
        var hyphens = new Hyphens(pages);
        for (int page = 0; page < pages.size(); page++) {
            outline.place(new Locator.Page(page + 1));
            hyphens.mended(pages.get(page)).forEach(outline::paragraph);
        }
        var empty = pages.stream().filter(List::isEmpty).count();
        if (empty > 0 && empty < pages.size()) {
            outline.warn(
                    "%d of %d pages hold no text (pictures or scans)"
                            .formatted(empty, pages.size()));
        }
    }
}
