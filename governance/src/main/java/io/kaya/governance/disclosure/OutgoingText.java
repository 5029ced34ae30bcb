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

    // Hangul and Mongolian fillers and the empty Braille cell show nothing, yet are no controls.
    private static final Pattern INVISIBLE =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\t]]"
                            + "|[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]"
                            + "|[\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{180B}-\\x{180F}]"
                            + "|[\\x{2800}\\x{3164}\\x{FFA0}]");

    private record Step(Pattern pattern, String replacement) {
        String apply(String text) {
            return pattern.matcher(text).replaceAll(replacement);
        }
    }

    private static final List<Step> MARKUP =
            List.of(
                    new Step(
                            Pattern.compile(
                                    "<(script|style|iframe|object|svg)\\b[^<>]{0,1000}>"
                                            + "[^<]*+</\\1\\s*>",
                                    Pattern.CASE_INSENSITIVE),
                            ""),
                    new Step(Pattern.compile("<!--.{0,10000}?-->", Pattern.DOTALL), ""),
                    new Step(
                            Pattern.compile("!?\\[([^\\[\\]]{0,2000}+)\\]\\([^()\\n]{0,2000}+\\)"),
                            "$1"),
                    new Step(
                            Pattern.compile(
                                    "<?\\b(?:[a-z][a-z0-9+.-]{1,20}://|www\\.(?=[a-z0-9])|(?:data|"
                                            + "javascript|vbscript|mailto|file):(?=[^\\s]))"
                                            + "[^\\s<>\"']*+>?",
                                    Pattern.CASE_INSENSITIVE),
                            Matcher.quoteReplacement(LINK)),
                    new Step(Pattern.compile("</?[a-zA-Z!?][^<>]*+>"), ""),
                    // What is left opens a tag that nobody closed.
                    new Step(Pattern.compile("<(?=[a-zA-Z/!?])"), "< "));

    private OutgoingText() {}

    /** Cleaning a clean text changes nothing. */
    public static String clean(String text) {
        var cleaned = visible(text);
        var before = "";
        while (!cleaned.equals(before)) {
            before = cleaned;
            for (var step : MARKUP) {
                cleaned = step.apply(cleaned);
            }
        }
        return cleaned;
    }

    private static String visible(String text) {
        var lines = text.replaceAll("\\r\\n?|[\\u2028\\u2029\\u0085]", "\n");
        return INVISIBLE.matcher(lines).replaceAll("");
    }
}
