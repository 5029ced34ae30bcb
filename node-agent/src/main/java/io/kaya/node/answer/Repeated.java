package io.kaya.node.answer;

import io.kaya.inference.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds the stretches of a passage that a text repeats letter by letter. */
final class Repeated {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int WORDS_AT_LEAST = 4;

    private Repeated() {}

    static List<Span> of(String text, String passage) {
        var words = WORD.matcher(text).results().toList();
        var spans = new ArrayList<Span>();
        for (int from = 0; from + WORDS_AT_LEAST <= words.size(); ) {
            int to = from + WORDS_AT_LEAST;
            int at = passage.indexOf(stretch(text, words, from, to));
            if (at < 0) {
                from++;
                continue;
            }
            for (int longer = at; longer >= 0 && to < words.size(); ) {
                longer = passage.indexOf(stretch(text, words, from, to + 1));
                if (longer >= 0) {
                    at = longer;
                    to++;
                }
            }
            spans.add(new Span(at, at + stretch(text, words, from, to).length()));
            from = to;
        }
        spans.sort(java.util.Comparator.comparingInt(Span::start));
        return spans;
    }

    private static String stretch(String text, List<MatchResult> words, int from, int to) {
        return text.substring(words.get(from).start(), words.get(to - 1).end());
    }
}
