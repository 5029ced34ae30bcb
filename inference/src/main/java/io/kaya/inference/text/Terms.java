package io.kaya.inference.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a text that carry meaning, stemmed the same way everywhere. */
public final class Terms {

    /** Words that shape an English question or sentence without saying what it is about. */
    private static final CharArraySet EMPTY_WORDS =
            new CharArraySet(
                    List.of(
                            "a", "about", "after", "all", "also", "am", "an", "and", "any", "are",
                            "as", "at", "be", "because", "been", "being", "between", "both", "but",
                            "by", "can", "could", "did", "do", "does", "doing", "during", "each",
                            "for", "from", "had", "has", "have", "he", "her", "him", "his", "how",
                            "i", "if", "in", "into", "is", "it", "its", "many", "may", "me",
                            "might", "much", "must", "my", "no", "not", "of", "on", "or", "our",
                            "please", "shall", "she", "should", "so", "some", "such", "tell",
                            "than", "that", "the", "their", "them", "then", "there", "these",
                            "they", "this", "those", "to", "us", "was", "we", "were", "what",
                            "when", "where", "which", "who", "whom", "whose", "why", "will", "with",
                            "would", "you", "your"),
                    true);

    private static final Analyzer ANALYZER = new EnglishAnalyzer(EMPTY_WORDS);

    private Terms() {}

    /** The one analysis of English text, for indexes that must agree with it. */
    public static Analyzer analyzer() {
        return ANALYZER;
    }

    /** Whether a word only joins others, so that no phrase starts, ends or passes over it. */
    public static boolean empty(String word) {
        return EMPTY_WORDS.contains(word);
    }

    /** In order, repetitions kept. */
    public static List<String> of(String text) {
        var terms = new ArrayList<String>();
        try (var stream = ANALYZER.tokenStream("text", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        } catch (IOException impossible) {
            throw new UncheckedIOException("A text in memory could not be read", impossible);
        }
    }

    /** In order of first appearance, each once. */
    public static Set<String> distinct(String text) {
        return new LinkedHashSet<>(of(text));
    }
}
