package io.kaya.governance.disclosure;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much of a text stands word for word in its sources. */
public final class Quotation {
    /** Fewer words in a row are common language, not a quotation. */
    private static final int SHORTEST = 5;

    private Quotation() {}

    /** Words of the texts that belong to a run of at least five which a source has too. */
    public static int quotedWords(List<String> texts, List<String> sources) {
        var runs = new HashSet<List<String>>();
        sources.forEach(source -> runs.addAll(runs(words(source))));
        return texts.stream().mapToInt(text -> quoted(words(text), runs)).sum();
    }

    /** Words as a reader counts them, also where they are not separated by spaces. */
    public static int countWords(String text) {
        return words(text).size();
    }

    private static int quoted(List<String> words, Set<List<String>> runs) {
        var count = 0;
        var countedTo = 0;
        for (var i = 0; i + SHORTEST <= words.size(); i++) {
            if (runs.contains(words.subList(i, i + SHORTEST))) {
                count += i + SHORTEST - Math.max(i, countedTo);
                countedTo = i + SHORTEST;
            }
        }
        return count;
    }

    private static List<List<String>> runs(List<String> words) {
        var runs = new ArrayList<List<String>>();
        for (var i = 0; i + SHORTEST <= words.size(); i++) {
            runs.add(words.subList(i, i + SHORTEST));
        }
        return runs;
    }

    private static List<String> words(String text) {
        var boundaries = BreakIterator.getWordInstance(Locale.ROOT);
        boundaries.setText(text);
        var words = new ArrayList<String>();
        var start = boundaries.first();
        for (var end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            if (text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit)) {
                words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
            }
            start = end;
        }
        return words;
    }
}
