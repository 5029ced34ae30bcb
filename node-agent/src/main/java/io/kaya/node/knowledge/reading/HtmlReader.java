package io.kaya.node.knowledge.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Web pages: what a visitor sees, without menus, scripts and hidden parts. Nothing is fetched. */
final class HtmlReader implements FormatReader {
    private static final String UNSEEN =
            "script, style, noscript, template, nav, svg, iframe, object, head > *, [hidden], [aria-hidden=true],"
                    + " [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden]";
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

    @Override
    public ReadDocument read(Path file, String fileName, Allowance allowance) throws IOException {
        var decoded = DecodedText.of(file, allowance);
        var outline = new Outline(allowance);
        decoded.warnings().forEach(outline::warn);
        var page = Jsoup.parse(decoded.text());
        var title = Optional.of(page.title()).flatMap(Titles::sensible);
        page.select(UNSEEN).remove();
        write(page.body(), outline);
        return outline.finish(Format.HTML, title, fileName);
    }

    static void write(Element root, Outline outline) {
        var blocks = new Blocks(outline);
        root.traverse(blocks);
        blocks.flush();
    }

    /** Gathers running text until a block element begins or ends. */
    private static final class Blocks implements NodeVisitor {
        private final Outline outline;
        private final StringBuilder running = new StringBuilder();
        private int inTables;

        Blocks(Outline outline) {
            this.outline = outline;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && inTables == 0) running.append(text.getWholeText());
            if (!(node instanceof Element element)) return;
            if (element.nameIs("br")) running.append(' ');
            else if (element.isBlock()) flush();
            if (element.nameIs("table") && inTables++ == 0) outline.table(rows(element));
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element element)) return;
            if (element.nameIs("table")) inTables--;
            if (inTables > 0) return;
            if (HEADINGS.contains(element.normalName())) {
                outline.heading(running.toString());
                running.setLength(0);
            }
            if (element.isBlock() && !element.nameIs("br")) flush();
        }

        void flush() {
            if (inTables == 0) outline.paragraph(running.toString());
            running.setLength(0);
        }

        private static List<List<String>> rows(Element table) {
            return table.select("tr").stream()
                    .map(row ->
                            row.children().stream()
                                    .filter(cell -> cell.nameIs("td") || cell.nameIs("th"))
                                    .map(Element::text)
                                    .toList())
                    .filter(cells -> !cells.isEmpty())
                    .toList();
        }
    }
}
