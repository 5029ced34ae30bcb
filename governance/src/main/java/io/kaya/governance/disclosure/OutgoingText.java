package io.kaya.governance.disclosure;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out of a text what a reader does not see or what a page would follow: links, images, markup
 * and invisible characters carry data past a person who reviews.
 */
public final class OutgoingText {
    private static final String LINK = "[link]";
    private static final int MOST_ROUNDS = 50;

    /** No script has more than a few marks on one letter; a pile of them carries something. */
    private static final Pattern STACKED = Pattern.compile("(\\p{M}{6})\\p{M}++");

    /**
     * @param keeps the group whose text remains; 0 for none, then the replacement does
     */
    private record Step(Pattern pattern, int keeps, String replacement) {
        static Step of(String pattern, String replacement) {
            return new Step(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), 0, replacement);
        }

        static Step keeping(String pattern) {
            return new Step(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), 1, "");
        }

        /** What looks like a sign counts as one, and as what it is; the rest stays as it was. */
        String apply(String text) {
            var plain = LookAlikes.plain(text);
            var cleaned = apply(text, plain);
            return plain.equals(text) ? cleaned : apply(cleaned, cleaned);
        }

        private String apply(String text, String read) {
            var found = pattern.matcher(read);
            var out = new StringBuilder();
            var from = 0;
            while (found.find()) {
                out.append(text, from, found.start());
                out.append(
                        keeps == 0
                                ? replacement
                                : text.substring(found.start(keeps), found.end(keeps)));
                from = found.end();
            }
            return out.append(text, from, text.length()).toString();
        }
    }

    private static final List<Step> MARKUP =
            List.of(
                    Step.of(
                            "<(script|style|iframe|object|svg)\\b[^<>]{0,1000}+>[^<]*+</\\1\\s*>",
                            ""),
                    Step.keeping("!?\\[([^\\[\\]]{0,2000}+)\\]\\([^()\\n]{0,2000}+\\)"),
                    Step.of("<?" + Links.START + Links.REST + ">?", LINK),
                    Step.of("</?[a-z!?][^<>]*+>", ""));

    // What is left opens a tag or a link's address that nobody closed, or names one for later.
    private static final List<Step> LOOSE_ENDS =
            List.of(
                    Step.of("<(?=[a-z/!?])", "< "),
                    Step.of("\\]\\(", "] ("),
                    Step.of("\\]:(?=[ \\t]*[<./#])", "] :"));

    private OutgoingText() {}

    /** Cleaning a clean text changes nothing. */
    public static String clean(String text) {
        return withoutMarkup(visible(text));
    }

    private static String withoutMarkup(String text) {
        var cleaned = text;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var next = apply(MARKUP, visible(Entities.decoded(cleaned)));
            if (next.equals(cleaned)) {
                return apply(LOOSE_ENDS, cleaned);
            }
            cleaned = next;
        }
        // Nobody nests this deep but to hide something.
        return withoutMarkup(cleaned.replaceAll("[\\[\\]<>&]", ""));
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
        return STACKED.matcher(shown).replaceAll("$1");
    }
}
