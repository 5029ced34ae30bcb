package io.kaya.node.knowledge.reading;

import static io.kaya.node.knowledge.reading.WrittenFiles.utf8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentReaderTest {
    @TempDir Path folder;

    private final DocumentReader reader = new DocumentReader(ReadingLimits.USUAL);

    @Test
    void plain_text_has_a_first_line_as_title_and_lines_as_places() {
        var text =
                "Missed appointments 2023\n\nThe clinic lost 8.9 %\nof its appointments.\n\nNext year we call people.\n";

        var read = read("audit.txt", utf8(text));

        assertThat(read.title()).isEqualTo("Missed appointments 2023");
        assertThat(places(read)).containsExactly("line 1", "lines 3-4", "line 6");
        assertThat(read.sections().get(1).text())
                .isEqualTo("The clinic lost 8.9 % of its appointments.");
    }

    @Test
    void a_long_text_without_empty_lines_keeps_near_places() {
        var text = "A sentence that stands on a line of its own.\n".repeat(100);

        var read = read("log.txt", utf8(text));

        assertThat(places(read)).startsWith("lines 1-8", "lines 9-16").endsWith("lines 97-100");
    }

    @Test
    void accents_far_behind_plain_ascii_are_read_in_any_encoding() {
        var ascii = "Nothing but letters of the first alphabet here. ".repeat(2_000);
        var french = ascii + "Les hôpitaux français ont été fermés à Noël, très tôt.";

        for (var charset : List.of("UTF-8", "windows-1252", "UTF-16LE", "UTF-16BE")) {
            var bom = charset.startsWith("UTF-16") ? "\uFEFF" : "";
            var read = read("far.txt", (bom + french).getBytes(Charset.forName(charset)));

            assertThat(words(read))
                    .as(charset)
                    .endsWith("Les hôpitaux français ont été fermés à Noël, très tôt.");
        }
    }

    @Test
    void japanese_and_korean_encodings_are_detected() {
        var japanese = "診療所の予約の無断キャンセルは八パーセントでした。来年は電話をかけます。".repeat(20);

        var read = read("report.txt", japanese.getBytes(Charset.forName("Shift_JIS")));

        assertThat(words(read)).contains("診療所の予約");
    }

    @Test
    void markdown_headings_are_sections_and_tables_become_sentences() {
        var text =
                """
                # Quality report

                An opening *word*.

                ## Results

                - one item
                - another item

                | Clinic | Missed |
                |---|---|
                | Mission | 8.9 % |

                ## Nothing here
                """;

        var read = read("q.md", utf8(text));

        assertThat(read.title()).isEqualTo("Quality report");
        assertThat(places(read))
                .containsExactly(
                        "section \"Quality report\"",
                        "section \"Results\"",
                        "section \"Nothing here\"");
        assertThat(read.sections().get(1).text())
                .isEqualTo("one item\n\nanother item\n\nClinic: Mission; Missed: 8.9 %.");
    }

    @Test
    void a_markdown_front_matter_gives_the_title_only() {
        var read =
                read(
                        "q.md",
                        utf8(
                                "---\ntitle: \"A stated title\"\nauthor: nobody\n---\n\nSome text.\n"));

        assertThat(read.title()).isEqualTo("A stated title");
        assertThat(words(read)).isEqualTo("Some text.");
    }

    @Test
    void a_web_page_is_what_a_visitor_sees() {
        var page =
                """
                <html><head><title>Video interpreters</title><script>var x = 1</script></head><body>
                <nav>Home | About</nav><h1>Evaluation</h1><p>First<br>line &amp; more.</p>
                <div>Bare <b>bold</b> text<p>Second.</p>tail</div><p style="display: none">hidden</p>
                <table><tr><th>Language</th><th>Calls</th></tr><tr><td>Tagalog</td><td>12</td></tr></table>
                <h2>Costs</h2><ul><li>Ten dollars</li></ul></body></html>
                """;

        var read = read("v.html", utf8(page));

        assertThat(read.title()).isEqualTo("Video interpreters");
        assertThat(places(read)).containsExactly("section \"Evaluation\"", "section \"Costs\"");
        assertThat(read.sections().getFirst().text())
                .isEqualTo(
                        "First line & more.\n\nBare bold text\n\nSecond.\n\ntail\n\nLanguage: Tagalog; Calls: 12.");
    }

    @Test
    void a_web_page_says_its_own_encoding() {
        var page =
                "<html><head><meta charset=\"iso-8859-15\"></head><body><p>Le café coûte 5 €</p></body></html>";

        var read = read("c.html", page.getBytes(Charset.forName("ISO-8859-15")));

        assertThat(words(read)).isEqualTo("Le café coûte 5 €");
    }

    @Test
    void word_files_have_sections_and_tables() {
        var lines =
                List.of(
                        "An opening.",
                        "# Results",
                        "Missed visits fell.",
                        "|Clinic|Missed",
                        "|Mission|8.9 %",
                        "# Next",
                        "We call.");

        var read = read("r.docx", WrittenFiles.docx("Same-day access", lines));

        assertThat(read.title()).isEqualTo("Same-day access");
        assertThat(places(read))
                .containsExactly("beginning", "section \"Results\"", "section \"Next\"");
        assertThat(read.sections().get(1).text())
                .isEqualTo("Missed visits fell.\n\nClinic: Mission; Missed: 8.9 %.");
    }

    @Test
    void a_word_file_without_a_title_is_called_by_its_first_heading() {
        var read = read("r.docx", WrittenFiles.docx("", List.of("# Street medicine", "Text.")));

        assertThat(read.title()).isEqualTo("Street medicine");
    }

    @Test
    void pdf_pages_lose_what_repeats_and_words_are_mended() {
        var pages = new ArrayList<List<String>>();
        for (int page = 1; page <= 4; page++) {
            pages.add(
                    List.of(
                            "Northern Health - Internal",
                            "",
                            "On page number " + "abcd".charAt(page - 1) + " the organi-",
                            "sation wrote a follow-",
                            "up; a follow-up is needed (" + "abcd".charAt(page - 1) + ").",
                            "",
                            "Page " + page + " of 4"));
        }

        var read = read("p.pdf", WrittenFiles.pdf(pages));

        assertThat(places(read)).containsExactly("page 1", "page 2", "page 3", "page 4");
        assertThat(read.sections().get(1).text())
                .isEqualTo(
                        "On page number b the organisation wrote a follow-up; a follow-up is needed (b).");
    }

    @Test
    void a_pdf_is_called_by_its_stated_title_or_its_largest_line() {
        var page =
                List.of(
                        List.of(
                                "Northern Health",
                                "",
                                "# Home blood pressure",
                                "",
                                "Measure twice a day."));

        assertThat(read("a.pdf", WrittenFiles.pdf(page, "Stated title", "")).title())
                .isEqualTo("Stated title");
        assertThat(read("a.pdf", WrittenFiles.pdf(page, "Microsoft Word - draft3.doc", "")).title())
                .isEqualTo("Home blood pressure");
    }

    @Test
    void rows_of_a_table_file_are_sentences_whatever_parts_them() {
        for (var delimiter : List.of(",", ";", "\t", "|")) {
            var table =
                    """
                    Clinic~Year~Missed appointments
                    Mission~2023~8.9 %
                    "Bay~View 'North'"~2023~
                    Sunset~2024~7.1 %
                    """
                            .replace("~", delimiter)
                            .replace("'", "\"\"");

            var read = read("missed-appointments_2023.csv", utf8(table));

            assertThat(read.title()).isEqualTo("missed appointments 2023");
            assertThat(places(read)).as(delimiter).containsExactly("row 2", "row 3", "row 4");
            assertThat(read.sections().getFirst().text())
                    .isEqualTo("Clinic: Mission; Year: 2023; Missed appointments: 8.9 %.");
        }
    }

    @Test
    void a_table_without_names_keeps_its_first_row() {
        var read = read("numbers.csv", utf8("1,2,3\n4,5,6\n7,8,9\n"));

        assertThat(places(read)).containsExactly("row 1", "row 2", "row 3");
        assertThat(words(read)).startsWith("1; 2; 3.");
    }

    @Test
    void a_file_that_is_no_table_is_read_by_lines_and_says_so() {
        var read = read("notes.csv", utf8("Just a note that somebody saved in the wrong way.\n"));

        assertThat(words(read)).contains("Just a note");
        assertThat(read.warnings()).singleElement().asString().contains("line by line");
    }

    @Test
    void what_is_over_the_limit_is_left_out_with_a_warning() {
        var few =
                new DocumentReader(
                        new ReadingLimits(1 << 20, 2, 3, 50, ReadingLimits.USUAL.time()));

        var text = few.read(write("a.txt", utf8("Many words in a row. ".repeat(10))), "a.txt");
        var table = few.read(write("b.csv", utf8("a,b\n1,2\n3,4\n5,6\n7,8\n")), "b.csv");
        var pdf =
                few.read(
                        write(
                                "c.pdf",
                                WrittenFiles.pdf(
                                        List.of(
                                                List.of("One."),
                                                List.of("Two."),
                                                List.of("Three.")))),
                        "c.pdf");

        assertThat(text.warnings()).containsExactly("Only the first 50 characters were read");
        assertThat(table.warnings()).containsExactly("Only the first 3 rows were read");
        assertThat(places(table)).containsExactly("row 2", "row 3");
        assertThat(pdf.warnings()).containsExactly("Only the first 2 of 3 pages were read");
    }

    private ReadDocument read(String name, byte[] bytes) {
        return reader.read(write(name, bytes), name);
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> places(ReadDocument read) {
        return read.sections().stream().map(section -> section.locator().toString()).toList();
    }

    private static String words(ReadDocument read) {
        return String.join(" ", read.sections().stream().map(Section::text).toList());
    }
}
