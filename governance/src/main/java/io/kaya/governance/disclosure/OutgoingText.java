package io.kaya.governance.disclosure;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of a text what a reader does not see or what a page would follow: links, images, markup
 * and invisible characters carry data past a person who reviews.
 */
public final class OutgoingText {
    private static final String LINK = "[link]";
    private static final int MOST_ROUNDS = 50;

    private record Step(Pattern pattern, String replacement) {
        static Step of(String pattern, String replacement) {
            return new Step(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), replacement);
        }

        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    private static final List<Step> MARKUP =
            List.of(
                    Step.of(
                            "<(script|style|iframe|object|svg)\\b[^<>]{0,1000}+>[^<]*+</\\1\\s*>",
                            ""),
                    Step.of("!?\\[([^\\[\\]]{0,2000}+)\\]\\([^()\\n]{0,2000}+\\)", "$1"),
                    Step.of("<?" + Links.START + Links.REST + ">?", Matcher.quoteReplacement(LINK)),
                    Step.of("</?[a-z!?][^<>]*+>", ""));

    // What is left opens a tag or a link's address that nobody closed.
    private static final List<Step> LOOSE_ENDS =
            List.of(Step.of("<(?=[a-z/!?])", "< "), Step.of("\\]\\(", "] ("));

    private OutgoingText() {}

    /** Cleaning a clean text changes nothing. */
    public static String clean(String text) {
        return withoutMarkup(visible(text));
    }

    private static String withoutMarkup(String text) {
        var cleaned = text;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var next = apply(MARKUP, cleaned);
            if (next.equals(cleaned)) {
                return apply(LOOSE_ENDS, cleaned);
            }
            cleaned = next;
        }
        // Nobody nests this deep but to hide something.
        return withoutMarkup(cleaned.replaceAll("[\\[\\]<>]", ""));
    }

    private static String apply(List<Step> steps, String text) {
        var changed = text;
        for (var step : steps) {
            changed = step.apply(changed);
        }
        return changed;
    }

    private static String visible(String text) {
        var lines = text.replaceAll("\\r\\n?|[\\u2028\\u2029\\u0085]", "\n");
        var shown = new StringBuilder(lines.length());
        lines.codePoints()
                .filter(codePoint -> !Invisible.is(codePoint))
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
