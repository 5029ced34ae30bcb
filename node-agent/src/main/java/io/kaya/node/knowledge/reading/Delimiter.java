package io.kaya.node.knowledge.reading;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What parts the columns: the character by which the first rows fall into the same number of
 * columns, and most.
 */
record Delimiter(char character) {
    private static final int ROWS_TRIED = 100;
    private static final int CHARACTERS_TRIED = 256 << 10;
    private static final double REGULAR = 0.7;

    static Optional<Delimiter> of(String text) {
        var sample = text.substring(0, Math.min(text.length(), CHARACTERS_TRIED));
        return Stream.of(',', ';', '\t', '|')
                .map(Delimiter::new)
                .filter(delimiter -> delimiter.score(sample) > 0)
                .max(Comparator.comparingDouble(delimiter -> delimiter.score(sample)));
    }

    CSVFormat format() {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(character)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    /** The usual number of columns, if it is more than one and rows keep to it. */
    private double score(String sample) {
        try (var rows = CSVParser.parse(new StringReader(sample), format())) {
            var widths = rows.stream().limit(ROWS_TRIED).map(CSVRecord::size).toList();
            var times = widths.stream().collect(groupingBy(identity(), counting()));
            return times.entrySet().stream()
                    .filter(width -> width.getKey() > 1 && width.getValue() > 1)
                    .filter(width -> width.getValue() >= widths.size() * REGULAR)
                    .mapToDouble(
                            width -> width.getKey() * (double) width.getValue() / widths.size())
                    .max()
                    .orElse(0);
        } catch (IOException | UncheckedIOException | IllegalStateException irregular) {
            return 0;
        }
    }
}
