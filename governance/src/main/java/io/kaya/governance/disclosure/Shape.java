package io.kaya.governance.disclosure;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The commonest recogniser: a pattern, a check of what it matched (a checksum, a date), and words
 * that must stand near. A group named {@code it} is the passage; without one the whole match is.
 */
record Shape(
        FindingType type,
        Weight weight,
        Pattern pattern,
        Predicate<String> check,
        Context context,
        double score,
        String explanation)
        implements Recogniser {

    private static final String GROUP = "it";

    static Shape of(
            FindingType type, Weight weight, String pattern, double score, String explanation) {
        return new Shape(
                type,
                weight,
                Pattern.compile(pattern),
                _ -> true,
                Context.NONE,
                score,
                explanation);
    }

    Shape checked(Predicate<String> further) {
        return new Shape(type, weight, pattern, further, context, score, explanation);
    }

    Shape near(String words) {
        return new Shape(type, weight, pattern, check, Context.of(words), score, explanation);
    }

    @Override
    public Stream<Hit> find(String folded) {
        var named = pattern.namedGroups().containsKey(GROUP);
        return pattern.matcher(folded)
                .results()
                .filter(match -> check.test(named ? match.group(GROUP) : match.group()))
                .map(match ->
                        named
                                ? hit(match.start(GROUP), match.end(GROUP))
                                : hit(match.start(), match.end()))
                .filter(hit -> context.near(folded, hit.start(), hit.end()));
    }

    private Hit hit(int start, int end) {
        return new Hit(type, weight, start, end, score, explanation);
    }

    static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    static String compact(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
