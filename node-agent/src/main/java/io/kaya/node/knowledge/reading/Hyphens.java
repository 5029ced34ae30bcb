package io.kaya.node.knowledge.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Joins lines into paragraphs and words that were split at the end of a line. */
final class Hyphens {
    private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+-\\p{L}+");
    private static final Pattern SPLIT = Pattern.compile("(\\p{L}+)[-\\u2010\\u00ad]\\n(\\p{Ll}+)");

    private final Set<String> hyphenated = new HashSet<>();

    Hyphens(List<List<String>> pages) {
        for (var page : pages) {
            for (var line : page) {
                HYPHENATED
                        .matcher(line)
                        .results()
                        .forEach(found -> hyphenated.add(lower(found.group())));
            }
        }
    }

    List<String> mended(List<String> lines) {
        var paragraphs = new ArrayList<String>();
        var running = new StringBuilder();
        for (var line : lines) {
            if (line.isEmpty()) {
                paragraphs.add(joined(running));
                running.setLength(0);
            } else {
                running.append(line).append('\n');
            }
        }
        paragraphs.add(joined(running));
        return paragraphs.stream().filter(paragraph -> !paragraph.isBlank()).toList();
    }

    private String joined(CharSequence lines) {
        return SPLIT.matcher(lines)
                .replaceAll(split -> {
                    // "follow-" + "up" keeps its hyphen where the document writes "follow-up"
                    // elsewhere.
                    var kept = split.group(1) + "-" + split.group(2);
                    return hyphenated.contains(lower(kept))
                            ? kept
                            : split.group(1) + split.group(2);
                });
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
