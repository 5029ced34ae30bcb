package io.kaya.inference.text;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What kind of thing a question asks for, and whether a text offers one that it did not ask with.
 */
public enum Expected {
    TIME("\\b(when|(what|which) (year|date|day|month|century|decade|time))\\b"),
    NUMBER(
            "\\bhow (many|much|old|far|long|tall|large|big|high|often|deep|fast|wide|heavy)\\b"
                    + "|\\b(what|which) (percentage|percent|proportion|share|number|amount|rate|"
                    + "fraction|population|age|distance|dose|score|temperature|cost|price)\\b"),
    PERSON("\\b(who|whom|whose)\\b|\\b(what|which) (person|man|woman|player|author|king|queen)\\b"),
    PLACE("\\bwhere\\b|\\b(what|which) (city|country|state|place|town|region|area|location)\\b"),
    ANYTHING("");

    private static final Pattern NUMERAL =
            Pattern.compile(
                    "\\d[\\d.,]*|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
                            + "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|"
                            + "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|"
                            + "thousand|million|billion|half|third|quarter|dozen|once|twice)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MOMENT =
            Pattern.compile(
                    "\\b\\d{3,4}s?\\b|\\b\\d+(st|nd|rd|th)\\b|\\b(january|february|march|april|may|june"
                            + "|july|august|september|october|november|december|monday|tuesday|"
                            + "wednesday|thursday|friday|saturday|sunday|century|spring|summer|"
                            + "autumn|winter|week|weeks|month|months|year|years|day|days|hours|"
                            + "decade|era)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("\\b\\p{Lu}[\\p{L}’'-]+");

    private final Pattern pattern;

    Expected(String regex) {
        this.pattern = Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    public static Expected of(String question) {
        for (var kind : values()) {
            if (kind != ANYTHING && kind.pattern.matcher(question).find()) {
                return kind;
            }
        }
        return ANYTHING;
    }

    /** Whether the text names something of this kind that the question does not already name. */
    public boolean offeredBy(String text, String question) {
        return switch (this) {
            case TIME -> fresh(MOMENT, text, question, 0);
            case NUMBER -> fresh(NUMERAL, text, question, 0);
            case PERSON, PLACE -> fresh(NAME, text, question, 1);
            case ANYTHING -> true;
        };
    }

    private static boolean fresh(Pattern kind, String text, String question, int from) {
        var asked = found(kind, question);
        var matcher = kind.matcher(text);
        // The first word of a sentence is capitalised whatever it is.
        if (from > text.length() || !matcher.find(from)) {
            return false;
        }
        do {
            if (!asked.contains(matcher.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        } while (matcher.find());
        return false;
    }

    private static Set<String> found(Pattern kind, String text) {
        var found = new HashSet<String>();
        var matcher = kind.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return found;
    }
}
