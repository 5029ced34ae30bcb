package io.kaya.node.knowledge.reading;

import static io.kaya.node.knowledge.reading.WrittenFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class HostileFilesTest {
    private static final List<String> LINES = List.of("# Heading", "Some text.");
    @TempDir Path folder;

    private final DocumentReader reader =
            new DocumentReader(
                    new ReadingLimits(100L << 20, 100, 1_000, 1_000_000, Duration.ofSeconds(10)));

    @Test
    void a_truncated_pdf_is_damaged_or_gives_the_text_that_is_left() {
        var whole = WrittenFiles.pdf(List.of(List.of("Some text.")));

        reading("cut.pdf", Arrays.copyOf(whole, 40)).hasMessage("It is damaged and cannot be read");
    }

    @Test
    void a_pdf_with_a_password_says_so() {
        reading("secret.pdf", WrittenFiles.pdf(List.of(List.of("Text.")), "", "s3cret"))
                .hasMessageContaining("protected by a password");
    }

    @Test
    void a_pdf_without_text_asks_for_text_recognition() {
        reading("scan.pdf", WrittenFiles.pdf(List.of(List.of()))).hasMessageContaining("OCR");
    }

    @Test
    void a_pdf_that_unpacks_to_gigabytes_is_refused() throws IOException {
        reading("bomb.pdf", pdfBomb()).hasMessageStartingWith("It holds no text");
    }

    @Test
    void a_pdf_page_fuller_than_a_page_can_be_is_refused() {
        var page = java.util.Collections.nCopies(3_000, "word ".repeat(20));

        reading("full.pdf", WrittenFiles.pdf(List.of(page)))
                .hasMessageContaining("more text than a page");
    }

    @Test
    void pictures_and_programs_with_another_name_are_refused() {
        var png =
                new byte[] {
                    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
                };

        reading("picture.txt", png).hasMessage("Its name says txt, but it holds image/png");
        reading("picture.pdf", png).hasMessage("Its name says pdf, but it holds image/png");
        reading("noise.txt", noise(10_000)).hasMessageContaining("not text");
        reading("noise.csv", noise(10_000)).hasMessageContaining("not text");
        reading("noise.docx", noise(10_000)).isInstanceOf(UnreadableDocumentException.class);
        reading("text.docx", utf8("Hello there"))
                .hasMessage("Its name says docx, but it holds plain text");
        reading("table.xlsx", utf8("x")).hasMessageContaining("none of the kinds");
    }

    @Test
    void empty_files_and_files_of_blanks_hold_no_text() {
        reading("none.txt", new byte[0]).hasMessage("It is empty");
        reading("blank.md", utf8(" \n\n \t\n")).hasMessage("It holds no text");
        reading("none.html", utf8("<html><script>alert(1)</script></html>"))
                .hasMessage("It holds no text");
    }

    @Test
    void a_huge_text_is_refused_by_its_size_alone() throws IOException {
        var path = folder.resolve("huge.txt");
        try (var file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(200L << 20);
        }

        assertThatThrownBy(() -> reader.read(path, "huge.txt"))
                .hasMessage("It is 200 MB, and files over 100 MB are not read");
    }

    @Test
    void a_zip_bomb_is_damaged() {
        var zeros = new byte[200 << 20];
        Arrays.fill(zeros, (byte) ' ');
        var bomb =
                WrittenFiles.zipWith(
                        WrittenFiles.docx("", LINES), Map.of("word/document.xml", zeros));

        reading("bomb.docx", bomb).hasMessageStartingWith("It is damaged");
    }

    @Test
    void nobody_reads_other_files_or_addresses_for_a_document() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "TOPSECRET");
        var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        var xml =
                "<?xml version=\"1.0\"?>"
                        + entity
                        + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body><w:p><w:r><w:t>Hello &e;</w:t></w:r></w:p></w:body></w:document>";
        var word =
                WrittenFiles.zipWith(
                        WrittenFiles.docx("", LINES), Map.of("word/document.xml", utf8(xml)));
        var page =
                entity
                        + "<html><body><p>Hello &e;</p><iframe src=\""
                        + secret.toUri()
                        + "\"></iframe></body></html>";

        assertThat(textOrReason("x.docx", word)).doesNotContain("TOPSECRET");
        assertThat(textOrReason("x.html", utf8(page)))
                .contains("Hello")
                .doesNotContain("TOPSECRET");
    }

    @Test
    void a_billion_laughs_do_not_laugh() {
        var entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        var xml =
                "<?xml version=\"1.0\"?>"
                        + entities
                        + "]><w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                        + "<w:body><w:p><w:r><w:t>&a29;</w:t></w:r></w:p></w:body></w:document>";

        var said =
                textOrReason(
                        "laugh.docx",
                        WrittenFiles.zipWith(
                                WrittenFiles.docx("", LINES),
                                Map.of("word/document.xml", utf8(xml))));

        assertThat(said).doesNotContain("haha");
    }

    @Test
    void depth_without_end_is_no_end_of_the_reader() {
        assertThat(textOrReason("deep.html", utf8("<div>".repeat(200_000) + "deep"))).isNotBlank();
        assertThat(textOrReason("deep.md", utf8(">".repeat(50_000) + " deep"))).isNotBlank();
        assertThat(textOrReason("deep2.md", utf8("[".repeat(50_000) + " deep"))).isNotBlank();
        assertThat(textOrReason("deep3.md", utf8("- ".repeat(20_000) + " deep"))).isNotBlank();
        assertThat(
                        textOrReason(
                                "wide.csv",
                                utf8("a,".repeat(200_000) + "\n" + "b,".repeat(200_000))))
                .isNotBlank();
        assertThat(textOrReason("line.txt", utf8("word ".repeat(1_000_000)))).isNotBlank();
    }

    @Test
    void a_reader_that_takes_too_long_is_left_behind() {
        var impatient =
                new DocumentReader(
                        new ReadingLimits(100L << 20, 100, 100, 1 << 30, Duration.ofMillis(1)));
        var slow = write("slow.txt", utf8("word ".repeat(2_000_000)));

        assertThatThrownBy(() -> impatient.read(slow, "slow.txt"))
                .hasMessageStartingWith("Reading it took longer");
    }

    @Test
    void a_file_that_vanished_says_so() {
        assertThatThrownBy(() -> reader.read(folder.resolve("gone.txt"), "gone.txt"))
                .hasMessage("It vanished while it was read");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> reading(String name, byte[] bytes) {
        var path = write(name, bytes);
        return assertThatThrownBy(() -> reader.read(path, name))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    private String textOrReason(String name, byte[] bytes) {
        try {
            var read = reader.read(write(name, bytes), name);
            return String.join(" ", read.sections().stream().map(Section::text).toList());
        } catch (UnreadableDocumentException e) {
            return e.getMessage();
        }
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /** One page whose content, packed twice, unpacks to gigabytes of blanks. */
    private static byte[] pdfBomb() throws IOException {
        var packed = pack(pack(1L << 30));
        var out = new ByteArrayOutputStream();
        out.write(
                utf8(
                        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n"
                                + "4 0 obj<</Length "
                                + packed.length
                                + "/Filter[/FlateDecode/FlateDecode]>>stream\n"));
        out.write(packed);
        out.write(utf8("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"));
        return out.toByteArray();
    }

    private static byte[] pack(long blanks) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out)) {
            var block = new byte[1 << 20];
            Arrays.fill(block, (byte) ' ');
            for (long written = 0; written < blanks; written += block.length) deflate.write(block);
        }
        return out.toByteArray();
    }

    private static byte[] pack(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(out)) {
            deflate.write(bytes);
        }
        return out.toByteArray();
    }
}
