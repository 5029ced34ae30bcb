package io.kaya.node.knowledge.reading;

import java.util.Locale;
import java.util.Optional;

/** The kinds of file that are read. */
public enum Format {
    TXT,
    MD,
    HTML,
    PDF,
    DOCX,
    CSV;

    public static Optional<Format> of(String fileName) {
        var ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (ending) {
                    case "txt", "text", "log" -> TXT;
                    case "md", "markdown" -> MD;
                    case "html", "htm", "xhtml" -> HTML;
                    case "pdf" -> PDF;
                    case "docx" -> DOCX;
                    case "csv", "tsv" -> CSV;
                    default -> null;
                });
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
