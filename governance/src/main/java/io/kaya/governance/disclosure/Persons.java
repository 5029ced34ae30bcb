package io.kaya.governance.disclosure;

import java.util.List;
import java.util.stream.IntStream;

/** What tells one person from all others: birth, records, places and, as a guess, names. */
final class Persons {
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final String DATE =
            "(?:(?:18|19|20)\\d{2}[-/.]\\d{1,2}[-/.]\\d{1,2}"
                    + "|\\d{1,2}[-/.]\\d{1,2}[-/.](?:(?:18|19|20)\\d{2}|\\d{2})"
                    + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? "
                    + MONTH
                    + ",? (?:18|19|20)\\d{2}"
                    + "|"
                    + MONTH
                    + " \\d{1,2}(?:st|nd|rd|th)?,? (?:18|19|20)\\d{2})(?!\\d)";
    private static final String BIRTH =
            "(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birthday|born)";
    private static final String NAME = "\\p{Lu}[\\p{L}'-]{1,30}";
    private static final String NOT_A_NAME =
            "(?!Safety|Reported|Experience|Participation|Group|Advice|Access|Online|Health|Care"
                    + "|Services?|Record|Records|Data|Information|Transport|Survey|Voice|Portal"
                    + "|Choice|Rights?|Charter|Outcomes?|Activation|Education|Summary|Liaison)";

    static final List<Recogniser> ALL =
            List.of(
                    Shape.of(
                            FindingType.DATE_OF_BIRTH,
                            Weight.HOLD,
                            "(?i)(?<![\\p{L}])"
                                    + BIRTH
                                    + "(?![\\p{L}])[^\\n.;]{0,40}?(?<it>"
                                    + DATE
                                    + ")",
                            0.95,
                            "A date after a word for birth"),
                    Shape.of(
                            FindingType.DATE_OF_BIRTH,
                            Weight.HOLD,
                            "(?i)(?<![\\d])(?<it>" + DATE + ") ?[(\\[] ?" + BIRTH,
                            0.95,
                            "A date before a word for birth"),
                    Shape.of(
                                    FindingType.RECORD_NUMBER,
                                    Weight.HOLD,
                                    "(?i)(?<![\\p{L}])(?:mrn|(?:medical |patient |health |hospital )?"
                                            + "records? (?:no|nr|number|id)|(?:patient|hospital|chart|case"
                                            + "|accession|admission) (?:no|nr|number|id)"
                                            + "|patient identifier)(?![\\p{L}])[ .:#=-]{0,4}(?:is )?"
                                            + "(?<it>[A-Z]{0,5}[ -]?\\d[A-Z0-9/-]{3,20})(?![\\p{L}\\d])",
                                    0.9,
                                    "A number after a word for a patient's record")
                            .checked(text -> Shape.digits(text).length() >= 4),
                    Shape.of(
                                    FindingType.COORDINATES,
                                    Weight.HOLD,
                                    "(?<![\\d.,])[-+]?\\d{1,3}\\.\\d{3,10}°? ?[NS]?[,;/ ] ?"
                                            + "[-+]?\\d{1,3}\\.\\d{3,10}°? ?[EW]?(?![\\d.]|, ?-?\\d)",
                                    0.8,
                                    "A pair of coordinates")
                            .checked(Persons::onEarth)
                            .near(
                                    "gps|coordinates?|latitude|longitude|lat|lon|lng|location|located"),
                    Shape.of(
                                    FindingType.COORDINATES,
                                    Weight.HOLD,
                                    "(?<![\\d.,])[-+]?\\d{1,3}\\.\\d{4,10}(?:, ?|; ?|/)"
                                            + "[-+]?\\d{1,3}\\.\\d{4,10}(?![\\d.]|, ?-?\\d)",
                                    0.6,
                                    "A pair of numbers as exact as coordinates")
                            .checked(text -> onEarth(text) && faraway(text)),
                    Shape.of(
                            FindingType.COORDINATES,
                            Weight.HOLD,
                            "(?<!\\d)\\d{1,2}(?:\\.\\d+)?°(?: ?\\d{1,2}(?:\\.\\d+)?['′](?: ?\\d{1,2}"
                                    + "(?:\\.\\d+)?[\"″])?)? ?[NS][,;/ ]{1,3}\\d{1,3}(?:\\.\\d+)?°"
                                    + "(?: ?\\d{1,2}(?:\\.\\d+)?['′](?: ?\\d{1,2}(?:\\.\\d+)?[\"″])?)?"
                                    + " ?[EW](?!\\p{L})",
                            0.9,
                            "A pair of coordinates in degrees"),
                    Shape.of(
                            FindingType.PERSON_NAME,
                            Weight.INFORM,
                            "(?<!\\p{L})(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Nurse)\\.? "
                                    + "(?<it>(?:\\p{Lu}\\. ?){0,3}"
                                    + NAME
                                    + "(?: (?:van|von|de|der|al|bin) )?(?: "
                                    + NAME
                                    + "){0,2})",
                            0.5,
                            "A guess: capitalised words after a title; other names are not found"),
                    Shape.of(
                            FindingType.PERSON_NAME,
                            Weight.INFORM,
                            "(?<!\\p{L})[Pp]atients?(?: named|,)? "
                                    + NOT_A_NAME
                                    + "(?<it>"
                                    + NAME
                                    + " "
                                    + NOT_A_NAME
                                    + NAME
                                    + ")(?! (?:Safety|Group|Unit|Service|Survey))",
                            0.4,
                            "A guess: capitalised words after 'patient'; other names are not found"));

    private Persons() {}

    private static boolean onEarth(String text) {
        var pair = pair(text);
        return pair.length == 2 && Math.abs(pair[0]) <= 90 && Math.abs(pair[1]) <= 180;
    }

    /** Small numbers are more often the figures of a study. */
    private static boolean faraway(String text) {
        var pair = pair(text);
        return Math.max(Math.abs(pair[0]), Math.abs(pair[1])) >= 10;
    }

    private static double[] pair(String text) {
        var parts = text.split("[^0-9.+-]+");
        return IntStream.range(0, parts.length)
                .filter(i -> !parts[i].isEmpty())
                .mapToDouble(i -> Double.parseDouble(parts[i]))
                .toArray();
    }
}
