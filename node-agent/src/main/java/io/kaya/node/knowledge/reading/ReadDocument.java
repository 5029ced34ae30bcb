package io.kaya.node.knowledge.reading;

import java.util.List;

/** All that was read of one file; what was left out is told in the warnings. */
public record ReadDocument(
        String title, Format format, List<Section> sections, List<String> warnings) {
    public ReadDocument {
        sections = List.copyOf(sections);
        warnings = List.copyOf(warnings);
    }
}
