package io.kaya.node.knowledge.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Table files: every row becomes a statement of its own. */
final class CsvReader implements FormatReader {
    @Override
    public ReadDocument read(Path file, String fileName, Allowance allowance) throws IOException {
        var decoded = DecodedText.of(file, allowance);
        var delimiter = Delimiter.of(decoded.text());
        if (delimiter.isEmpty()) return asLines(file, fileName, allowance);
        var outline = new Outline(allowance);
        decoded.warnings().forEach(outline::warn);
        try (var table =
                CSVParser.parse(
                        new StringReader(decoded.text()), delimiter.orElseThrow().format())) {
            write(table.iterator(), outline, allowance);
        } catch (UncheckedIOException | IllegalStateException irregular) {
            return asLines(file, fileName, new Allowance(allowance.limits()));
        }
        return outline.finish(Format.CSV, Optional.empty(), fileName);
    }

    private static void write(Iterator<CSVRecord> table, Outline outline, Allowance allowance) {
        var opening = new ArrayList<List<String>>();
        while (opening.size() < 2 && table.hasNext()) opening.add(table.next().toList());
        var header = TableHeader.of(opening);
        int number = 0;
        for (var row : opening) {
            number++;
            if (number > 1 || header.isEmpty()) say(number, header, row, outline);
        }
        while (table.hasNext() && !outline.full()) {
            if (number >= allowance.limits().rows()) {
                outline.warn("Only the first %,d rows were read".formatted(number));
                return;
            }
            number++;
            say(number, header, table.next().toList(), outline);
        }
    }

    private static void say(
            int number, Optional<TableHeader> header, List<String> row, Outline outline) {
        outline.place(new Locator.Row(number));
        outline.paragraph(Rows.sentence(header, row));
    }

    private static ReadDocument asLines(Path file, String fileName, Allowance allowance)
            throws IOException {
        var text = new TextReader().read(file, fileName, allowance);
        var warnings = new ArrayList<>(text.warnings());
        warnings.add("It is not a regular table, so it was read line by line");
        return new ReadDocument(Titles.ofFile(fileName), Format.CSV, text.sections(), warnings);
    }
}
