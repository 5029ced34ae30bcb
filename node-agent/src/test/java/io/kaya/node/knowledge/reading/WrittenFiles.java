package io.kaya.node.knowledge.reading;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Makes the files that the tests read, whole and hostile. */
final class WrittenFiles {
    private WrittenFiles() {}

    static byte[] pdf(List<List<String>> pages) {
        return pdf(pages, "", "");
    }

    static byte[] pdf(List<List<String>> pages, String title, String password) {
        try (var pdf = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (var lines : pages) {
                var page = new PDPage();
                pdf.addPage(page);
                try (var content = new PDPageContentStream(pdf, page)) {
                    float y = 740;
                    for (var line : lines) {
                        var big = line.startsWith("# ");
                        content.beginText();
                        content.setFont(new PDType1Font(FontName.HELVETICA), big ? 20 : 11);
                        content.newLineAtOffset(60, y);
                        content.showText(big ? line.substring(2) : line);
                        content.endText();
                        y -= line.isEmpty() ? 30 : 14;
                    }
                }
            }
            if (!title.isEmpty()) pdf.getDocumentInformation().setTitle(title);
            if (!password.isEmpty()) {
                pdf.protect(
                        new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lines starting with # are headings, with | table rows. */
    static byte[] docx(String title, List<String> lines) {
        try (var word = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            if (!title.isEmpty()) word.getProperties().getCoreProperties().setTitle(title);
            headingStyle(word);
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                if (line.startsWith("|")) {
                    var rows =
                            lines.subList(i, lines.size()).stream()
                                    .takeWhile(row -> row.startsWith("|"))
                                    .map(row -> row.substring(1).split("\\|"))
                                    .toList();
                    var table = word.createTable(rows.size(), rows.getFirst().length);
                    for (int r = 0; r < rows.size(); r++) {
                        for (int c = 0; c < rows.get(r).length; c++) {
                            table.getRow(r).getCell(c).setText(rows.get(r)[c].strip());
                        }
                    }
                    i += rows.size() - 1;
                    continue;
                }
                var paragraph = word.createParagraph();
                if (line.startsWith("# ")) paragraph.setStyle("Heading1");
                paragraph.createRun().setText(line.startsWith("# ") ? line.substring(2) : line);
            }
            word.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void headingStyle(XWPFDocument word) {
        var style =
                org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory
                        .newInstance();
        style.setStyleId("Heading1");
        style.addNewName().setVal("heading 1");
        word.createStyles().addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
    }

    /** The same zip with some entries replaced. */
    static byte[] zipWith(byte[] zip, Map<String, byte[]> replaced) {
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(zip));
                var bytes = new ByteArrayOutputStream()) {
            try (var out = new ZipOutputStream(bytes)) {
                for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    var content = replaced.get(entry.getName());
                    out.write(content == null ? in.readAllBytes() : content);
                    out.closeEntry();
                }
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(UTF_8);
    }
}
