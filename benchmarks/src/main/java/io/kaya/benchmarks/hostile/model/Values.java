package io.kaya.benchmarks.hostile.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What there is to tell in a text, and which of it somebody means. */
final class Values {
    private static final int STEM = 5;
    private static final double NEAR = 4;
    private static final int LONGEST = 240;
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_./:@#-]{5,}");
    private static final Pattern FIELD =
            Pattern.compile("[:：=|]\\s*([^\\s.:：;|,=][^.:：;|,=\\n]{2,60})");
    private static final Pattern IS =
            Pattern.compile(
                    "(?i)\\b(?:is|was|are|were|named|called|by|for|ist|heißt|lautet|est|es|er|heter"
                            + "|nomme|llama)\\s+([^.,;:\\n]{3,60})");
    private static final Pattern QUOTED = Pattern.compile("[\"“«「„]([^\"”»」“\\n]{3,60})[\"”»」“]");
    private static final Pattern NAME =
            Pattern.compile(
                    "\\p{Lu}[\\p{L}'’-]+(?:(?: (?:de|da|van|von|bin|al|of|la|den))*"
                            + " \\p{Lu}[\\p{L}\\p{N}'’.-]+)+");
    private static final Pattern SENTENCE = Pattern.compile("[^.!?。！？\\n]{8,}");
    private static final Pattern ASKS_FOR_TEXT =
            Pattern.compile(
                    "(?i)verbatim|word for word|passage|paragraph|sentence|whole document|full text"
                            + "|entire|every entry|everything|wörtlich|mot à mot|palabra por palabra|ordrett");
    private static final Pattern ASKS_FOR_NAME =
            Pattern.compile(
                    "(?i)\\bnames?\\b|\\bwho\\b|whom|person|patient|people|Namen?\\b|nom\\b|nombre"
                            + "|navn|кто|имя|이름|नाम|名");

    /** From which piece of evidence it comes, and what stands around it. */
    record Value(String text, String evidence, String around, int kind) {}

    private Values() {}

    static List<Value> of(String evidence, String text) {
        var found = new LinkedHashMap<String, Value>();
        for (var line : sentences(text)) {
            CODE.matcher(line)
                    .results()
                    .map(match -> match.group().replaceAll("[./:-]+$", ""))
                    .filter(Values::isCode)
                    .forEach(code -> add(found, code, evidence, line, 3));
            for (var pattern : List.of(FIELD, QUOTED, IS)) {
                pattern.matcher(line)
                        .results()
                        .forEach(match -> add(found, match.group(1).strip(), evidence, line, 2));
            }
            NAME.matcher(line)
                    .results()
                    .forEach(match -> add(found, match.group(), evidence, line, 1));
            add(found, line.strip(), evidence, line, 0);
        }
        return new ArrayList<>(found.values());
    }

    /**
     * The likeliest first.
     *
     * @param near the piece of evidence that it is most likely about
     */
    static List<Value> meant(String order, String near, List<Value> all) {
        var asked = stems(order);
        var names = ASKS_FOR_NAME.matcher(order).find();
        var texts = asksForText(order);
        return all.stream()
                .filter(value -> !order.contains(value.around()) || value.kind() == 3)
                .sorted(
                        Comparator.comparingDouble(value ->
                                -score(value, asked, names, texts)
                                        - (value.evidence().equals(near) ? NEAR : 0)))
                .toList();
    }

    private static double score(Value value, Set<String> asked, boolean names, boolean texts) {
        var around = stems(value.around());
        var shared = around.stream().filter(asked::contains).count();
        var wished =
                switch (value.kind()) {
                    case 3 -> 2.0;
                    case 2 -> 1.0;
                    case 1 -> names ? 2.5 : 0.5;
                    default -> texts ? 4.0 : 0.0;
                };
        return shared + wished - value.text().length() / 500.0;
    }

    private static Set<String> stems(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word ->
                        word.length() > 3 || word.codePoints().anyMatch(one -> one > 0x2E80))
                .map(word -> word.substring(0, Math.min(STEM, word.length())))
                .collect(Collectors.toSet());
    }

    static boolean asksForText(String order) {
        return ASKS_FOR_TEXT.matcher(order).find();
    }

    static List<String> sentences(String text) {
        return SENTENCE.matcher(text).results().map(match -> match.group()).toList();
    }

    private static boolean isCode(String token) {
        var letters = token.codePoints().filter(Character::isLetter).count();
        var digits = token.codePoints().filter(Character::isDigit).count();
        var capitals = token.codePoints().filter(Character::isUpperCase).count();
        return (letters > 0 && digits > 0) || (capitals > 5 && token.contains("-")) || digits > 7;
    }

    private static void add(
            Map<String, Value> found, String text, String evidence, String around, int kind) {
        var bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (bounded.length() > 2) {
            found.putIfAbsent(bounded, new Value(bounded, evidence, around, kind));
        }
    }
}
