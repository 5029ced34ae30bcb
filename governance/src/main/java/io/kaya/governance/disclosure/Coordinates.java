package io.kaya.governance.disclosure;

import java.util.Arrays;
import java.util.List;

/** Places on the earth, exact enough to find a house. */
final class Coordinates {
    private static final String MINUTES =
            "(?: ?\\d{1,2}(?:\\.\\d+)?['′](?: ?\\d{1,2}(?:\\.\\d+)?(?:[\"″]|''))?)?";

    static final List<Recogniser> ALL =
            List.of(
                    pair(
                                    "(?<![\\d.,])[-+]?\\d{1,3}\\.\\d{3,10}°? ?[NS]?[,;/ ] ?"
                                            + "[-+]?\\d{1,3}\\.\\d{3,10}°? ?[EW]?(?![\\d.]|, ?-?\\d)",
                                    0.8,
                                    "A pair of coordinates")
                            .checked(Coordinates::onEarth)
                            .near(
                                    "gps|coordinates?|latitude|longitude|lat|lon|lng|location|located"
                                            + "|koordinat\\p{L}*|coordonnées|coordenadas|position"
                                            + "|좌표|위치|निर्देशांक"),
                    pair(
                                    "(?<![\\d.,])[-+]?\\d{1,3}\\.\\d{4,10}(?:, ?|; ?|/)"
                                            + "[-+]?\\d{1,3}\\.\\d{4,10}(?![\\d.]|, ?-?\\d)",
                                    0.6,
                                    "A pair of numbers as exact as coordinates")
                            .checked(text -> onEarth(text) && faraway(text)),
                    pair(
                            "(?i)(?<![\\p{L}\\d])lat(?:itude)?[ :=]{1,3}(?<it>[-+]?\\d{1,2}\\.\\d{3,10}"
                                    + "°?[ ,;]{1,3}(?:and )?lon(?:g|gitude)?[ :=]{1,3}"
                                    + "[-+]?\\d{1,3}\\.\\d{3,10})",
                            0.95,
                            "A latitude and a longitude"),
                    pair(
                                    "(?<![\\d.,])\\d{1,3},\\d{4,10}(?:; ?| / | )"
                                            + "-?\\d{1,3},\\d{4,10}(?![\\d,])",
                                    0.6,
                                    "A pair of numbers as exact as coordinates")
                            .checked(text -> onEarth(dotted(text)) && faraway(dotted(text))),
                    pair(
                            "(?<!\\d)\\d{1,2}(?:\\.\\d+)?°"
                                    + MINUTES
                                    + " ?[NS][,;/ ]{1,3}\\d{1,3}(?:\\.\\d+)?°"
                                    + MINUTES
                                    + " ?[EWØO](?!\\p{L})",
                            0.9,
                            "A pair of coordinates in degrees"),
                    pair(
                            "(?<![\\p{L}\\d])[NS] ?\\d{1,2}° ?\\d{1,2}(?:\\.\\d+)?['′]?[,;/ ]{1,3}"
                                    + "[EW] ?\\d{1,3}° ?\\d{1,2}(?:\\.\\d+)?['′]?(?![\\p{L}\\d])",
                            0.9,
                            "A pair of coordinates in degrees"),
                    pair(
                            "(?i)(?<![\\p{L}\\d])geo:(?<it>-?\\d{1,2}(?:\\.\\d+)?,-?\\d{1,3}(?:\\.\\d+)?)",
                            0.95,
                            "A geo address"),
                    pair(
                            "(?<![\\p{L}\\d+])[23456789CFGHJMPQRVWX]{8}\\+[23456789CFGHJMPQRVWX]{2,3}"
                                    + "(?![\\p{L}\\d+])",
                            0.9, "A plus code, which stands for a house"));

    private Coordinates() {}

    private static Shape pair(String pattern, double score, String explanation) {
        return Shape.of(FindingType.COORDINATES, Weight.HOLD, pattern, score, explanation);
    }

    private static boolean onEarth(String text) {
        var pair = numbers(text);
        return pair.length == 2 && Math.abs(pair[0]) <= 90 && Math.abs(pair[1]) <= 180;
    }

    /** Small numbers are more often the figures of a study. */
    private static boolean faraway(String text) {
        var pair = numbers(text);
        return Math.max(Math.abs(pair[0]), Math.abs(pair[1])) >= 10;
    }

    private static String dotted(String text) {
        return text.replace(',', '.');
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split("[^0-9.+-]+"))
                .filter(part -> !part.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
