package io.kaya.node.knowledge.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Plain text: paragraphs are what empty lines part, and know their lines. */
final class TextReader implements FormatReader {
    private static final int LINES_WANTED = 8;
    private static final int LINES_AT_MOST = 40;
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.!?…。！？][\"'”’)\\]]*$");

    @Override
    public ReadDocument read(Path file, String fileName, Allowance allowance) throws IOException {
        var decoded = DecodedText.of(file, allowance);
        var outline = new Outline(allowance);
        decoded.warnings().forEach(outline::warn);
        var paragraph = new StringBuilder();
        int first = 1;
        int number = 0;
        for (var line : (Iterable<String>) decoded.text().lines()::iterator) {
            number++;
            if (paragraph.isEmpty()) first = number;
            var said = line.strip();
            paragraph.append(said).append('\n');
            if (said.isEmpty() || longEnough(number - first + 1, said))
                flush(outline, paragraph, first, number);
        }
        flush(outline, paragraph, first, number);
        return outline.finish(Format.TXT, Optional.empty(), fileName);
    }

    private static boolean longEnough(int lines, String last) {
        return lines >= LINES_AT_MOST
                || (lines >= LINES_WANTED && SENTENCE_ENDS.matcher(last).find());
    }

    private static void flush(Outline outline, StringBuilder paragraph, int first, int last) {
        var lines = (int) paragraph.chars().filter(c -> c == '\n').count();
        var blank = paragraph.toString().endsWith("\n\n") || paragraph.toString().isBlank();
        if (!paragraph.toString().isBlank()) {
            outline.place(
                    new Locator.Lines(
                            first, Math.max(first, blank && lines > 1 ? last - 1 : last)));
            outline.paragraph(paragraph.toString());
        }
        paragraph.setLength(0);
    }
}
