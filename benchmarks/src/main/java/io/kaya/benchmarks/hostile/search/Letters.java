package io.kaya.benchmarks.hostile.search;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The letters and digits of a text, without case, accents, blanks and disguise. Written apart from
 * the guard's own folding, so that a mistake of one is no mistake of the other.
 */
public final class Letters {
    private static final Map<Character, Character> DISGUISED = new HashMap<>();

    static {
        var strangers = "аеорсухіјѕһкмтвнԁԛԝүӏɡαβεικνορτυχωϲɑı";
        var plain = "aeopcyxijshkmtbhdqwylgabeiknoptuxwcai";
        for (var i = 0; i < strangers.length(); i++) {
            DISGUISED.put(strangers.charAt(i), plain.charAt(i));
        }
    }

    private Letters() {}

    public static String of(String text) {
        var out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(one -> {
                    if (Character.isDigit(one)) {
                        out.append(Character.digit(one, 10));
                    } else if (one <= 0xFFFF) {
                        out.append(DISGUISED.getOrDefault((char) one, (char) one));
                    } else {
                        out.appendCodePoint(one);
                    }
                });
        return out.toString();
    }

    /** As it is written, so that a letter of several signs stays one. */
    public static String reversed(String text) {
        return new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFC))
                .reverse()
                .toString();
    }

    /** Each Latin letter by the one thirteen places on. */
    public static String turned(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) out.append(turned(text.charAt(i)));
        return out.toString();
    }

    private static char turned(char sign) {
        if (sign >= 'a' && sign <= 'z') return (char) ('a' + (sign - 'a' + 13) % 26);
        if (sign >= 'A' && sign <= 'Z') return (char) ('A' + (sign - 'A' + 13) % 26);
        return sign;
    }

    /** The first Latin letter for the last, and so on. */
    public static String mirrored(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) out.append(mirrored(text.charAt(i)));
        return out.toString();
    }

    private static char mirrored(char sign) {
        if (sign >= 'a' && sign <= 'z') return (char) ('z' - (sign - 'a'));
        if (sign >= 'A' && sign <= 'Z') return (char) ('Z' - (sign - 'A'));
        return sign;
    }
}
