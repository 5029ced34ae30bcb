package io.kaya.node.knowledge.reading;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The lines of one page in reading order; an empty line parts paragraphs. Notes the largest type of
 * page one.
 */
final class PageText extends PDFTextStripper {
    private static final int MOST_GLYPHS = 200_000;

    private final Allowance allowance;
    private final StringBuilder largest = new StringBuilder();
    private int glyphs;
    private float largestSize;
    private float smallestSize = Float.MAX_VALUE;

    PageText(Allowance allowance) {
        this.allowance = allowance;
        setLineSeparator("\n");
        setParagraphEnd("\n");
        setAddMoreFormatting(false);
    }

    List<String> lines(PDDocument pdf, int page) throws IOException {
        glyphs = 0;
        setStartPage(page);
        setEndPage(page);
        var written = new Bounded(allowance.limits().characters());
        writeText(pdf, written);
        return written.text.toString().strip().lines().map(String::strip).toList();
    }

    /**
     * The line set in the largest type on the first page, where type differs: usually the title.
     */
    Optional<String> largestLine() {
        return largestSize > smallestSize * 1.15
                ? Titles.sensible(largest.toString())
                : Optional.empty();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        allowance.checkTime();
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++glyphs > MOST_GLYPHS) {
            throw new UnreadableDocumentException(
                    "Page %d holds more text than a page can hold".formatted(getCurrentPageNo()));
        }
        super.processTextPosition(position);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) throws IOException {
        if (getCurrentPageNo() == 1
                && !positions.isEmpty()
                && text.chars().anyMatch(Character::isLetter)) {
            note(text, positions.getFirst().getFontSizeInPt());
        }
        super.writeString(text, positions);
    }

    private void note(String text, float size) {
        smallestSize = Math.min(smallestSize, size);
        if (size > largestSize) {
            largestSize = size;
            largest.setLength(0);
        }
        if (size == largestSize && largest.length() < 300) largest.append(text).append(' ');
    }

    private static final class Bounded extends Writer {
        private final int most;
        private final StringBuilder text = new StringBuilder();

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            text.append(buffer, offset, Math.min(length, Math.max(0, most - text.length())));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
