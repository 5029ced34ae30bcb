package io.kaya.governance.disclosure;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What months are called. */
final class Months {
    private static final List<String> LANGUAGES =
            List.of(
                    "en", "nb", "nn", "sv", "da", "fi", "de", "nl", "fr", "es", "pt", "it", "pl",
                    "hi");

    /** Alternatives of a regular expression, whole and short, the longest first. */
    static final String NAMES =
            LANGUAGES.stream()
                    .map(Locale::of)
                    .flatMap(language ->
                            Arrays.stream(Month.values()).flatMap(m -> names(m, language)))
                    .filter(name -> name.codePoints().anyMatch(Character::isLetter))
                    .distinct()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "(?:", ")"));

    private Months() {}

    private static Stream<String> names(Month month, Locale language) {
        var brief = month.getDisplayName(TextStyle.SHORT, language).replaceAll("\\.$", "");
        return Stream.of(month.getDisplayName(TextStyle.FULL, language), brief);
    }
}
