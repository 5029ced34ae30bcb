package io.kaya.governance.disclosure;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** Scripts in which the next word, or a particle, follows without a blank. */
final class Scripts {
    private static final Set<UnicodeScript> WITHOUT_BLANKS =
            EnumSet.of(
                    UnicodeScript.HAN,
                    UnicodeScript.HANGUL,
                    UnicodeScript.HIRAGANA,
                    UnicodeScript.KATAKANA,
                    UnicodeScript.THAI,
                    UnicodeScript.LAO,
                    UnicodeScript.KHMER,
                    UnicodeScript.MYANMAR);

    /** A letter that belongs to the word beside it. */
    static final String LETTER =
            "[\\p{L}&&[^\\p{IsHan}\\p{IsHangul}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}"
                    + "\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}]]";

    // Of a plain letter the answer is known at once; asking for its script takes long.
    private static final String PLAIN = "(?-iu:[A-Za-z])";

    static final String NOT_IN_A_WORD = "(?<!" + PLAIN + ")(?<!" + LETTER + ")";
    static final String END_OF_WORD = "(?!" + PLAIN + ")(?!" + LETTER + ")";

    private Scripts() {}

    static boolean withoutBlanks(int codePoint) {
        return WITHOUT_BLANKS.contains(UnicodeScript.of(codePoint));
    }
}
