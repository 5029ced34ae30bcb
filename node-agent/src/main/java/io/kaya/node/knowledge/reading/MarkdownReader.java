package io.kaya.node.knowledge.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/** Markdown, by way of the page that it describes. */
final class MarkdownReader implements FormatReader {
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---\\R(.*?)\\R(?:---|\\.\\.\\.)\\R", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("(?m)^title:\\s*[\"']?(.*?)[\"']?\\s*$");
    private static final List<TablesExtension> TABLES =
            List.of((TablesExtension) TablesExtension.create());

    @Override
    public ReadDocument read(Path file, String fileName, Allowance allowance) throws IOException {
        var decoded = DecodedText.of(file, allowance);
        var outline = new Outline(allowance);
        decoded.warnings().forEach(outline::warn);
        var front = FRONT_MATTER.matcher(decoded.text());
        var hasFront = front.find();
        var title = hasFront ? stated(front.group(1)) : Optional.<String>empty();
        var body = hasFront ? decoded.text().substring(front.end()) : decoded.text();
        var parsed =
                Parser.builder().extensions(TABLES).maxOpenBlockParsers(100).build().parse(body);
        allowance.checkTime();
        var html = HtmlRenderer.builder().extensions(TABLES).build().render(parsed);
        HtmlReader.write(Jsoup.parse(html).body(), outline);
        return outline.finish(Format.MD, title, fileName);
    }

    private static Optional<String> stated(String frontMatter) {
        var line = TITLE.matcher(frontMatter);
        return line.find() ? Titles.sensible(line.group(1)) : Optional.empty();
    }
}
