package io.kaya.inference.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names and figures in a question: an answer that mentions none of them is about another thing.
 */
public final class Names {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?<![.?!]\\s{0,3}|^)\\b\\p{Lu}[\\p{L}\\p{N}’'-]*|\\b\\p{L}*\\d[\\p{L}\\d.,%-]*");

    private Names() {}

    /** Their terms. */
    public static Set<String> of(String question) {
        var terms = new LinkedHashSet<String>();
        var matcher = NAME.matcher(question);
        while (matcher.find()) {
            terms.addAll(Terms.of(matcher.group()));
        }
        return terms;
    }

    /** The share of the question's names that the terms lack; none lack when there are no names. */
    public static double missing(Set<String> names, Set<String> terms) {
        if (names.isEmpty()) {
            return 0;
        }
        return names.stream().filter(name -> !terms.contains(name)).count() / (double) names.size();
    }
}
