package io.kaya.governance.disclosure;

/** A text with its look-alikes made plain, unit for unit, so that every place stays where it is. */
final class Folded {
    private Folded() {}

    static String of(String text) {
        var folded = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            folded.append(plain(text.charAt(i)));
        }
        return folded.toString();
    }

    private static char plain(char unit) {
        if (unit < 0x80) {
            return unit;
        }
        if (Character.getType(unit) == Character.DECIMAL_DIGIT_NUMBER) {
            return (char) ('0' + Character.digit(unit, 10));
        }
        if (unit >= 0xFF01 && unit <= 0xFF5E) {
            return (char) (unit - 0xFF01 + '!');
        }
        if (Character.isSpaceChar(unit)) {
            return ' ';
        }
        return switch (unit) {
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\uFE58', '\uFE63' -> '-';
            case '\u2018', '\u2019', '\u02BC' -> '\'';
            case '\u2024', '\uFE52', '\u3002' -> '.';
            default -> unit;
        };
    }
}
