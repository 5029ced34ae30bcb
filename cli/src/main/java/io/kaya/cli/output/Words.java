package io.kaya.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text laid out by the columns that it takes on a screen. */
public final class Words {
    private static final Pattern COLOUR = Pattern.compile("\033\\[[0-9;]*m");
    private static final Pattern CONTROL =
            Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200c\\u200d]]");

    private Words() {}

    /** Columns on the screen: East Asian wide characters take two, combining ones none. */
    public static int width(String text) {
        return COLOUR.matcher(text).replaceAll("").codePoints().map(Words::columns).sum();
    }

    public static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (var word : paragraph.strip().split("\\s+")) {
                for (var piece : pieces(word, width)) {
                    if (!line.isEmpty() && width(line.toString()) + 1 + width(piece) > width) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    line.append(line.isEmpty() ? "" : " ").append(piece);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    public static String cut(String text, int width) {
        if (width(text) <= width) return text;
        var cut = new StringBuilder();
        var left = width - 1;
        for (var c : text.codePoints().toArray()) {
            left -= columns(c);
            if (left < 0) break;
            cut.appendCodePoint(c);
        }
        return cut.toString().stripTrailing() + "…";
    }

    public static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /** What others wrote must not move the cursor or turn the direction of writing. */
    public static String clean(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }

    public static String count(long number, String one) {
        return number + " " + one + (number == 1 ? "" : "s");
    }

    private static List<String> pieces(String word, int width) {
        if (width(word) <= width) return List.of(word);
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var taken = 0;
        for (var c : word.codePoints().toArray()) {
            if (taken + columns(c) > width) {
                pieces.add(piece.toString());
                piece.setLength(0);
                taken = 0;
            }
            piece.appendCodePoint(c);
            taken += columns(c);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static int columns(int c) {
        var type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) return 0;
        var wide =
                (c >= 0x1100 && c <= 0x115f)
                        || (c >= 0x2e80 && c <= 0xa4cf)
                        || (c >= 0xac00 && c <= 0xd7a3)
                        || (c >= 0xf900 && c <= 0xfaff)
                        || (c >= 0xfe30 && c <= 0xfe6f)
                        || (c >= 0xff00 && c <= 0xff60)
                        || (c >= 0x1f300 && c <= 0x1faff);
        return wide ? 2 : 1;
    }
}
