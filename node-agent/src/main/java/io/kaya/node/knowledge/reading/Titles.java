package io.kaya.node.knowledge.reading;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the name by which people would call a document. */
final class Titles {
    private static final int LONGEST = 160;
    private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}", Pattern.DOTALL);
    // What programs write when nobody gave a title.
    private static final Pattern NOBODYS =
            Pattern.compile(
                    "(?i)(untitled|no title|document ?\\d*|title|slide 1|microsoft word.*|word document|.*\\.(docx?|pdf|txt|html?|md|indd|tex))");

    private Titles() {}

    static Optional<String> sensible(String title) {
        return Optional.of(Outline.tidy(title)).filter(Titles::isSensible);
    }

    static String choose(
            Optional<String> stated,
            Optional<String> firstHeading,
            List<Section> sections,
            Format format,
            String fileName) {
        return Stream.of(stated, firstHeading, firstLine(sections, format))
                .flatMap(Optional::stream)
                .map(Outline::tidy)
                .filter(Titles::isSensible)
                .findFirst()
                .map(Titles::shortened)
                .orElseGet(() -> ofFile(fileName));
    }

    static String ofFile(String fileName) {
        var dot = fileName.lastIndexOf('.');
        var stem = dot > 0 ? fileName.substring(0, dot) : fileName;
        var words =
                Outline.tidy(stem.replace('_', ' ').replaceAll("(?<=\\p{L})-|-(?=\\p{L})", " "));
        return words.isEmpty() ? fileName : words;
    }

    private static Optional<String> firstLine(List<Section> sections, Format format) {
        if (format == Format.CSV || sections.isEmpty()) return Optional.empty();
        var paragraph = sections.getFirst().text().split("\n\n", 2)[0];
        return Optional.of(paragraph).filter(line -> line.length() <= 120 && !line.contains(". "));
    }

    private static boolean isSensible(String title) {
        return LETTERS.matcher(title).find() && !NOBODYS.matcher(title).matches();
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1).strip() + "…";
    }
}
