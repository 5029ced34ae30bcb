package io.kaya.governance.disclosure;

import java.util.List;
import java.util.stream.Collectors;

/** How people write small numbers, and what they count with them when they count persons. */
final class Few {
    /**
     * Numbers and words of one language belong together: the Norwegian two is an English
     * preposition.
     *
     * @param numbers from one on; where one is also the article, it counts nobody and is left out
     */
    private record Language(List<String> numbers, String persons) {
        String counting(int below) {
            return "(?:%s) %s%s".formatted(words(below), BETWEEN, persons);
        }

        String words(int below) {
            return numbers.stream()
                    .limit(below - 1L)
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining("|"));
        }
    }

    private static final String BETWEEN =
            "(?:of (?:the|our|these) )?(?:(?!hundred|thousand|million|billion|dozen|hundre|tusen"
                    + "|hundert|tausend|mille|mil )[\\p{L}-]{2,20} )?";

    private static final List<Language> LANGUAGES =
            List.of(
                    new Language(
                            List.of(
                                    "one", "two", "three", "four", "five", "six", "seven", "eight",
                                    "nine"),
                            "(?:patients?|cases?|people|persons?|wom[ae]n|m[ae]n|child(?:ren)?|girls?"
                                    + "|boys?|residents?|participants?|respondents?|deaths?|infants?"
                                    + "|babies|adults?|employees|members|students?|pupils?|mothers?"
                                    + "|families|households?|volunteers?|subjects|users)"),
                    new Language(
                            List.of("én", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni"),
                            "(?:pasient(?:er)?|tilfeller?|personer?|kvinner?|menn|mann|barn|beboere?"
                                    + "|deltakere?|dødsfall|jenter|gutter|ansatte|elever|brukere)"),
                    new Language(
                            List.of(
                                    "", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht",
                                    "neun"),
                            "(?:patient(?:en|innen|in)|fälle|personen|frauen|männer|kinder"
                                    + "|bewohner(?:innen)?|teilnehmer(?:innen)?|todesfälle|mädchen"
                                    + "|jungen|mitarbeiter(?:innen)?)"),
                    new Language(
                            List.of(
                                    "", "deux", "trois", "quatre", "cinq", "six", "sept", "huit",
                                    "neuf"),
                            "(?:patiente?s|cas|personnes?|femmes?|hommes?|enfants?|résidente?s?"
                                    + "|participante?s?|décès|filles|garçons)"),
                    new Language(
                            List.of(
                                    "", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho",
                                    "nueve"),
                            "(?:pacientes?|casos?|personas?|mujer(?:es)?|hombres?|niñ[oa]s?"
                                    + "|residentes?|participantes?|muertes?)"),
                    new Language(
                            List.of("एक", "दो", "तीन", "चार", "पाँच", "छह", "सात", "आठ", "नौ"),
                            "(?:रोगी|मरीज़?|मामले|महिलाएँ|पुरुष|बच्चे)"));

    /** What is counted, in any of the languages. */
    static final String PERSONS =
            LANGUAGES.stream().map(Language::persons).collect(Collectors.joining("|", "(?:", ")"));

    static final String PERSONS_KOREAN = "(?:환자|입소자|참가자|응답자|사람|여성|남성|아동|사망자|확진자|직원|학생)";

    private Few() {}

    static String digits(int below) {
        return "[1-%d]".formatted(below - 1);
    }

    /** What each passage begins with, which is quicker to see than what stands before it. */
    static String numbers(int below) {
        return LANGUAGES.stream()
                .map(language -> language.words(below))
                .collect(Collectors.joining("|", digits(below) + "|", ""));
    }

    static String inDigits(int below) {
        return digits(below) + " " + BETWEEN + PERSONS;
    }

    static String inWords(int below) {
        return LANGUAGES.stream()
                .map(language -> language.counting(below))
                .collect(Collectors.joining("|", "(?:", ")"));
    }
}
