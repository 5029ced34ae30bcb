package io.kaya.governance.disclosure;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Letters and signs that a reader takes for others. */
final class LookAlikes {
    private static final Map<Character, Character> LETTERS = new HashMap<>();

    static {
        pair("АВСЕНІЈКМОРЅТХУԌԚԜҮ", "ABCEHIJKMOPSTXYGQWY");
        pair("аеорсухіјѕһԁԛԝүӏɡ", "aeopcyxijshdqwylg");
        pair("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ", "ABEZHIKMNOPTYXCM");
        pair("αοιυνκρϲϳ", "aoiuvkpcj");
        pair("ıɑ", "ia");
    }

    private LookAlikes() {}

    private static void pair(String strangers, String latin) {
        for (var i = 0; i < strangers.length(); i++) {
            LETTERS.put(strangers.charAt(i), latin.charAt(i));
        }
    }

    /** A Cyrillic, Greek or rare letter as the Latin one that it looks like. */
    static char latin(char letter) {
        return letter < 0x80 ? letter : LETTERS.getOrDefault(letter, letter);
    }

    /** Digits of any script, wide and mathematical forms, blanks, dashes, dots and quotes. */
    static int plain(int codePoint) {
        if (codePoint < 0x80) {
            return codePoint == '\r' ? '\n' : codePoint;
        }
        if (Character.getType(codePoint) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(codePoint, 10);
        }
        if (codePoint >= 0xFF01 && codePoint <= 0xFF5E) {
            return codePoint - 0xFF01 + '!';
        }
        if (Character.isSpaceChar(codePoint)) {
            return ' ';
        }
        return switch (codePoint) {
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xFE58, 0xFE63 -> '-';
            case 0x2018, 0x2019, 0x02BC -> '\'';
            case 0x2024, 0xFE52, 0x3002 -> '.';
            default -> mathematical(codePoint);
        };
    }

    /** Each character in its place. */
    static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            plain.append(Character.isSurrogate(unit) ? unit : (char) plain(unit));
        }
        return plain.toString();
    }

    private static int mathematical(int codePoint) {
        if (codePoint < 0x1D400 || codePoint > 0x1D7FF) {
            return codePoint;
        }
        var letter = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return letter.codePointAt(0);
    }
}
