package io.kaya.governance.disclosure;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Towns that we know, capitalised words after words for living somewhere, and streets. */
final class GuessedPlaces implements Recogniser {
    private static final String WORD = "\\p{Lu}[\\p{L}'-]{1,30}";
    private static final Pattern TOWN =
            Pattern.compile(
                    "(?=\\p{Lu})(?<![\\p{L}\\p{M}'-])"
                            + WORD
                            + "(?: "
                            + WORD
                            + ")?|"
                            + "(?=\\p{IsDevanagari})(?<![\\p{L}\\p{M}])\\p{IsDevanagari}{2,12}");
    private static final Shape LIVED_IN =
            guess(
                    "(?iu:(?<!\\p{L})(?:lives? in|lived in|living in|resident of|village of|town of"
                            + "|moved to|home in|bor i|bosatt i|wohnt in|wohnhaft in|habite à|vit à"
                            + "|vive en|residente en)) (?<it>"
                            + WORD
                            + "(?:[ -]"
                            + WORD
                            + ")?)",
                    "after words for living somewhere");
    private static final Shape STREET =
            guess(
                    "(?<![\\p{L}\\d])(?:\\d{1,5} (?:"
                            + WORD
                            + " ){1,3}(?:Street|Road|Avenue|Lane|Drive|Close|Way|Terrace|Boulevard)"
                            + "|"
                            + WORD
                            + "(?:gata|gate|gaten|veien|vegen|gatan|vägen|straße|strasse|weg|gasse"
                            + "|allee|platz) \\d{1,4}[a-zA-Z]?"
                            + "|\\d{1,4},? (?:rue|avenue|boulevard|place) (?:de (?:la |l')?|du |des )?"
                            + WORD
                            + "|(?:[Cc]alle|[Aa]venida|[Pp]laza) (?:de (?:la |los )?)?"
                            + WORD
                            + ",? \\d{1,4})(?!\\p{L})",
                    "with the form of an address");

    @Override
    public Stream<Hit> find(String folded) {
        return Stream.of(towns(folded), LIVED_IN.find(folded), STREET.find(folded))
                .flatMap(hits -> hits);
    }

    /** "York" is known, "New York" too: the longer is taken, else the first word. */
    private static Stream<Hit> towns(String text) {
        return TOWN.matcher(text)
                .results()
                .flatMap(match -> {
                    var words = match.group();
                    if (Gazetteer.TOWNS.contains(words)) {
                        return Stream.of(hit(match.start(), match.end()));
                    }
                    var blank = words.indexOf(' ');
                    if (blank < 0) {
                        return Stream.empty();
                    }
                    var first = words.substring(0, blank);
                    var second = words.substring(blank + 1);
                    return Gazetteer.TOWNS.contains(first)
                            ? Stream.of(hit(match.start(), match.start() + blank))
                            : Gazetteer.TOWNS.contains(second)
                                    ? Stream.of(hit(match.start() + blank + 1, match.end()))
                                    : Stream.empty();
                });
    }

    private static Hit hit(int start, int end) {
        return new Hit(
                FindingType.PLACE_NAME,
                Weight.INFORM,
                start,
                end,
                0.4,
                "A guess: the name of a town; other places are not found");
    }

    private static Shape guess(String pattern, String why) {
        return Shape.of(
                FindingType.PLACE_NAME,
                Weight.INFORM,
                pattern,
                0.4,
                "A guess: words " + why + "; other places are not found");
    }
}
