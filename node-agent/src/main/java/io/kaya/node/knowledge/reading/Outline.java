package io.kaya.node.knowledge.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;

/**
 * Collects what a reader finds, in the order of the document: headings, paragraphs and rows become
 * sections.
 */
final class Outline {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}&&[^\\s]]|\\u00ad");

    private final Allowance allowance;
    private final List<Section> sections = new ArrayList<>();
    private final SequencedSet<String> warnings = new LinkedHashSet<>();
    private final StringBuilder text = new StringBuilder();
    private Locator place = new Locator.Start();
    private String heading = "";
    private Optional<String> firstHeading = Optional.empty();

    Outline(Allowance allowance) {
        this.allowance = allowance;
    }

    void heading(String words) {
        var said = tidy(words);
        if (said.isEmpty()) return;
        close();
        heading = said;
        place = new Locator.Heading(said);
        if (firstHeading.isEmpty()) firstHeading = Optional.of(said);
    }

    void place(Locator next) {
        close();
        heading = "";
        place = next;
    }

    void paragraph(String words) {
        var said = allowance.take(tidy(words));
        if (said.isEmpty()) return;
        if (!text.isEmpty()) text.append("\n\n");
        text.append(said);
    }

    /** A table, row by row; each becomes a sentence that can be read without the others. */
    void table(List<List<String>> rows) {
        var header = TableHeader.of(rows);
        rows.stream()
                .skip(header.isPresent() ? 1 : 0)
                .map(row -> Rows.sentence(header, row))
                .forEach(this::paragraph);
    }

    void warn(String warning) {
        warnings.add(warning);
    }

    boolean full() {
        return allowance.usedUp();
    }

    Optional<String> firstHeading() {
        return firstHeading;
    }

    ReadDocument finish(Format format, Optional<String> statedTitle, String fileName) {
        close();
        if (allowance.usedUp()) {
            warn(
                    "Only the first %,d characters were read"
                            .formatted(allowance.limits().characters()));
        }
        return new ReadDocument(
                Titles.choose(statedTitle, firstHeading, sections, format, fileName),
                format,
                sections,
                List.copyOf(warnings));
    }

    private void close() {
        // A heading with nothing under it is still text that somebody may look for.
        var said =
                text.isEmpty() && place instanceof Locator.Heading
                        ? allowance.take(heading)
                        : text.toString();
        if (!said.isBlank()) sections.add(new Section(place, heading, said));
        text.setLength(0);
    }

    static String tidy(String words) {
        return SPACES.matcher(UNSEEN.matcher(words).replaceAll("")).replaceAll(" ").strip();
    }
}
