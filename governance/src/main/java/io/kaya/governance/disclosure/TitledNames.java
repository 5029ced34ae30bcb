package io.kaya.governance.disclosure;

import java.util.List;

/** Guesses at names by the title or the word before them. */
final class TitledNames {
    private static final String NAME = "\\p{Lu}[\\p{L}'-]{1,30}";
    private static final String NOT_A_NAME =
            "(?!Safety|Reported|Experience|Participation|Group|Advice|Access|Online|Health|Care"
                    + "|Services?|Record|Records|Data|Information|Transport|Survey|Voice|Portal"
                    + "|Choice|Rights?|Charter|Outcomes?|Activation|Education|Summary|Liaison)";

    static final List<Recogniser> ALL =
            List.of(
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

    private TitledNames() {}
}
