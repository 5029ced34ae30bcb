package io.kaya.governance.disclosure;

import java.util.List;

/**
 * Dates beside a word for birth. Who was born before 1900 is history, and stands in every
 * encyclopedia.
 */
final class Births {
    private static final String YEAR = "(?:19|20)\\d{2}";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th|er|\\.)?";
    // Quicker to see than which of a hundred names of months stands there.
    private static final String BEFORE_A_DAY = "(?=[\\p{L}\\p{M}॰]{2,20}+\\.? \\d)";
    private static final String DATE =
            "(?:"
                    + YEAR
                    + "(?:[-/.] ?\\d{1,2}[-/.] ?\\d{1,2}|년 ?\\d{1,2}월 ?\\d{1,2}일|年\\d{1,2}月\\d{1,2}日)"
                    + "|\\d{1,2}[-/.] ?\\d{1,2}[-/.] ?(?:"
                    + YEAR
                    + "|\\d{2})"
                    + "|"
                    + DAY
                    + "[ -](?:of |de |di )?"
                    + Months.NAMES
                    + "\\.?,?[ -](?:de |del )?"
                    + YEAR
                    + "|"
                    + Scripts.NOT_IN_A_WORD
                    + BEFORE_A_DAY
                    + Months.NAMES
                    + "\\.? "
                    + DAY
                    + ",? "
                    + YEAR
                    + ")(?!\\d)";

    private static final String BIRTH =
            "(?:d\\.?o\\.?b\\.?|date of birth|birth ?date|birth ?day|born"
                    + "|født|fødselsdato|f\\.? ?dato|f\\.|född|födelsedatum"
                    + "|geboren|geb\\.|geburtsdatum|geburtstag|geboortedatum"
                    + "|né(?:e|\\(e\\))?(?: le)?|date de naissance|nacid[oa]|fecha de nacimiento|nascid[oa]"
                    + "|data de nascimento|nat[oa] il|data di nascita|syntynyt|syntymäaika"
                    + "|urodzon[ya]|data urodzenia|생년월일|출생|जन्म ?तिथि|जन्म)";

    static final List<Recogniser> ALL =
            List.of(
                    birth(
                            "(?iu)"
                                    + Scripts.NOT_IN_A_WORD
                                    + BIRTH
                                    + Scripts.END_OF_WORD
                                    + "[^\\n.;]{0,40}?(?<![\\d.,/-])(?<it>"
                                    + DATE
                                    + ")",
                            "A date after a word for birth"),
                    birth(
                            "(?iu)(?<![\\d.,/-])(?<it>"
                                    + DATE
                                    + ")(?: ?[(\\[,] ?| )"
                                    + BIRTH
                                    + Scripts.END_OF_WORD,
                            "A date before a word for birth"));

    private Births() {}

    private static Shape birth(String pattern, String explanation) {
        return Shape.of(FindingType.DATE_OF_BIRTH, Weight.HOLD, pattern, 0.95, explanation);
    }
}
