package io.kaya.node.knowledge.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Word files, read as a stream; what is embedded in them (pictures, other files, macros) is left
 * alone.
 */
final class WordReader implements FormatReader {
    static {
        ZipSecureFile.setMinInflateRatio(0.005);
        ZipSecureFile.setMaxEntrySize(512L << 20);
        ZipSecureFile.setMaxFileCount(5_000);
    }

    @Override
    public ReadDocument read(Path file, String fileName, Allowance allowance) throws IOException {
        var outline = new Outline(allowance);
        var metadata = new Metadata();
        try (var in = TikaInputStream.get(file)) {
            new OOXMLParser().parse(in, new PageHandler(outline, allowance), metadata, context());
        } catch (EncryptedDocumentException e) {
            throw new UnreadableDocumentException(
                    "It is protected by a password; keep a copy without one here", e);
        } catch (TikaException | SAXException | RuntimeException e) {
            if (e instanceof Allowance.OutOfTimeException outOfTime) throw outOfTime;
            if (!outline.full())
                throw new UnreadableDocumentException("It is damaged, or no Word file (.docx)", e);
        }
        var title =
                Optional.ofNullable(metadata.get(TikaCoreProperties.TITLE))
                        .flatMap(Titles::sensible);
        return outline.finish(Format.DOCX, title, fileName);
    }

    private static ParseContext context() {
        var config = new OfficeParserConfig();
        config.setUseSAXDocxExtractor(true);
        config.setIncludeHeadersAndFooters(false);
        config.setIncludeDeletedContent(false);
        config.setExtractMacros(false);
        var context = new ParseContext();
        context.set(OfficeParserConfig.class, config);
        context.set(EmbeddedDocumentExtractor.class, new NothingEmbedded());
        return context;
    }

    private static final class NothingEmbedded implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(
                java.io.InputStream stream,
                ContentHandler handler,
                Metadata metadata,
                boolean outputHtml) {}
    }

    private static final class PageHandler extends DefaultHandler {
        private final Outline outline;
        private final Allowance allowance;
        private final StringBuilder running = new StringBuilder();
        private final List<List<String>> table = new ArrayList<>();
        private final List<String> row = new ArrayList<>();
        private int inTables;
        private int tableCharacters;
        private boolean inBody;

        PageHandler(Outline outline, Allowance allowance) {
            this.outline = outline;
            this.allowance = allowance;
        }

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes)
                throws SAXException {
            allowance.checkTime();
            if (outline.full()) throw new WriteLimitReachedException(0);
            switch (name) {
                case "body" -> inBody = true;
                case "table" -> {
                    if (inTables++ == 0) flush();
                }
                case "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    if (inTables == 0) flush();
                }
                default -> {}
            }
        }

        @Override
        public void characters(char[] text, int start, int length) {
            if (!inBody) return;
            if (inTables > 0 && (tableCharacters += length) > allowance.limits().characters())
                return;
            running.append(text, start, length);
        }

        @Override
        public void ignorableWhitespace(char[] text, int start, int length) {
            characters(text, start, length);
        }

        @Override
        public void endElement(String uri, String name, String qualified) {
            switch (name) {
                case "body" -> flush();
                case "table" -> {
                    if (--inTables == 0) tableEnds();
                }
                case "td", "th" -> {
                    if (inTables == 1) {
                        row.add(running.toString());
                        running.setLength(0);
                    }
                }
                case "tr" -> {
                    if (inTables == 1) {
                        table.add(List.copyOf(row));
                        row.clear();
                    }
                }
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    if (inTables > 0) return;
                    outline.heading(running.toString());
                    running.setLength(0);
                }
                case "p", "li", "div" -> {
                    if (inTables == 0) flush();
                    else running.append(' ');
                }
                default -> {}
            }
        }

        private void tableEnds() {
            outline.table(List.copyOf(table));
            table.clear();
            running.setLength(0);
            tableCharacters = 0;
        }

        private void flush() {
            outline.paragraph(running.toString());
            running.setLength(0);
        }
    }
}
