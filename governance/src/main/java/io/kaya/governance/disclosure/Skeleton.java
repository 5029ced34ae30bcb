package io.kaya.governance.disclosure;

import java.lang.Character.UnicodeScript;
import java.security.SecureRandom;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The letters and digits of a text without case, accents and all that stands between them, each
 * with its place: however a value is written, its skeleton is the same.
 */
final class Skeleton {
    /**
     * @param sign a letter or digit
     * @param begins whether a word may begin here
     * @param plain whether it is written as it is, without an accent or another script
     */
    private record Bone(char sign, int start, int end, boolean begins, boolean plain) {
        boolean latin() {
            return sign >= 'a' && sign <= 'z';
        }

        Bone as(char other) {
            return new Bone(other, start, end, begins, plain);
        }
    }

    private static final int HINT_BITS = 20;
    private static final Map<Integer, String> SPELLING =
            Map.of(
                    (int) 'æ', "ae",
                    (int) 'ø', "oe",
                    (int) 'œ', "oe",
                    (int) 'ß', "ss",
                    (int) 'ð', "d",
                    (int) 'þ', "th",
                    (int) 'đ', "d",
                    (int) 'ł', "l",
                    (int) 'ı', "i");

    // Only for this run of the program, and only to leave out most of what is no match.
    private static final long BASE = new SecureRandom().nextLong() | 1;

    private final List<Bone> bones;
    private final String signs;
    private final long[] sums;
    private final long[] powers;

    private Skeleton(List<Bone> bones) {
        this.bones = bones;
        var all = new StringBuilder(bones.size());
        bones.forEach(bone -> all.append(bone.sign()));
        this.signs = all.toString();
        this.sums = new long[signs.length() + 1];
        this.powers = new long[signs.length() + 1];
        powers[0] = 1;
        for (var i = 0; i < signs.length(); i++) {
            sums[i + 1] = sums[i] * BASE + signs.charAt(i);
            powers[i + 1] = powers[i] * BASE;
        }
    }

    static Skeleton of(String text) {
        var bones = new ArrayList<Bone>();
        var clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        var start = clusters.first();
        for (var end = clusters.next(); end != BreakIterator.DONE; end = clusters.next()) {
            add(bones, text.substring(start, end), start, end);
            start = end;
        }
        return new Skeleton(bones);
    }

    int length() {
        return signs.length();
    }

    String signs() {
        return signs;
    }

    /** The same for the same signs, at no cost; others may share it. */
    int hint(int start, int end) {
        return (int) (sum(start, end) >>> (Long.SIZE - HINT_BITS));
    }

    /** The same for the same signs, as for a hint. */
    long sum(int start, int end) {
        return sums[end] - sums[start] * powers[end - start];
    }

    /** The sum of other signs, followed by these. */
    long joined(long others, int start, int end) {
        return others * powers[end - start] + sum(start, end);
    }

    /** Where in the text the sign stands. */
    int start(int index) {
        return bones.get(index).start();
    }

    int end(int index) {
        return bones.get(index).end();
    }

    boolean wordBegins(int index) {
        return index == bones.size() || bones.get(index).begins();
    }

    /** Umlauts that were spelled out, and those that were not, come to the same. */
    Skeleton respelled() {
        var kept = new ArrayList<Bone>();
        for (var bone : bones) {
            var drawn = !kept.isEmpty() && !bone.begins() && spells(kept.getLast(), bone);
            if (!drawn) {
                kept.add(bone);
            }
        }
        return new Skeleton(kept);
    }

    /** Signs that one letter is spelled by stay in their order. */
    Skeleton reversed() {
        var turned = new ArrayList<Bone>();
        for (var to = bones.size(); to > 0; ) {
            var from = to - 1;
            while (from > 0 && bones.get(from - 1).start() == bones.get(from).start()) from--;
            for (var i = from; i < to; i++) {
                var bone = bones.get(i);
                var begins = i == from && wordBegins(to);
                turned.add(new Bone(bone.sign(), bone.start(), bone.end(), begins, bone.plain()));
            }
            to = from;
        }
        return new Skeleton(turned);
    }

    /** Latin letters turned by thirteen: all, and all but those with accents. */
    List<Skeleton> turned() {
        return latin(sign -> (char) ('a' + (sign - 'a' + 13) % 26));
    }

    /** The last Latin letter for the first, and so on. */
    List<Skeleton> mirrored() {
        return latin(sign -> (char) ('z' - (sign - 'a')));
    }

    private List<Skeleton> latin(UnaryOperator<Character> each) {
        var all = latin(each, _ -> true);
        return bones.stream().allMatch(bone -> bone.plain() || !bone.latin())
                ? List.of(all)
                : List.of(all, latin(each, Bone::plain));
    }

    private Skeleton latin(UnaryOperator<Character> each, Predicate<Bone> which) {
        return new Skeleton(
                bones.stream()
                        .map(bone ->
                                bone.latin() && which.test(bone)
                                        ? bone.as(each.apply(bone.sign()))
                                        : bone)
                        .toList());
    }

    private static boolean spells(Bone before, Bone bone) {
        return bone.sign() == 'e'
                ? "aou".indexOf(before.sign()) >= 0
                : bone.sign() == 'a' && before.sign() == 'a';
    }

    private static void add(List<Bone> bones, String cluster, int start, int end) {
        var plain = cluster.length() == 1 && cluster.charAt(0) < 0x80;
        for (var sign : signs(cluster).toCharArray()) {
            bones.add(new Bone(sign, start, end, begins(bones, sign, start), plain));
        }
    }

    /** After a gap, in scripts without blanks, and between letters and digits. */
    private static boolean begins(List<Bone> bones, char sign, int start) {
        if (bones.isEmpty()) {
            return true;
        }
        var before = bones.getLast();
        if (before.start() == start) {
            return false;
        }
        return before.end() < start
                || Scripts.withoutBlanks(sign)
                || Scripts.withoutBlanks(before.sign())
                || Character.isDigit(sign) != Character.isDigit(before.sign());
    }

    private static String signs(String cluster) {
        if (cluster.length() == 1 && cluster.charAt(0) < 0x80) {
            return Character.isLetterOrDigit(cluster.charAt(0))
                    ? cluster.toLowerCase(Locale.ROOT)
                    : "";
        }
        var composed = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
        var folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        var signs = new StringBuilder();
        folded.codePoints()
                .forEach(one -> {
                    if (UnicodeScript.of(one) == UnicodeScript.HANGUL) {
                        signs.appendCodePoint(one);
                        return;
                    }
                    Normalizer.normalize(Character.toString(one), Normalizer.Form.NFKD)
                            .codePoints()
                            .filter(Skeleton::carries)
                            .mapToObj(Skeleton::plain)
                            .forEach(signs::append);
                });
        return signs.toString();
    }

    /** Vowel signs of Indian and other scripts are part of the word, accents are not. */
    private static boolean carries(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK ->
                    switch (UnicodeScript.of(codePoint)) {
                        case INHERITED, COMMON, HEBREW, ARABIC -> false;
                        default -> true;
                    };
            default -> Character.isLetterOrDigit(codePoint);
        };
    }

    private static String plain(int codePoint) {
        var spelled = SPELLING.get(codePoint);
        if (spelled != null) {
            return spelled;
        }
        if (Character.isDigit(codePoint)) {
            return Integer.toString(Character.digit(codePoint, 10));
        }
        return codePoint > 0xFFFF
                ? Character.toString(codePoint)
                : String.valueOf(unmasked((char) codePoint));
    }

    /** By what the capital looks like, so that case makes no difference. */
    private static char unmasked(char letter) {
        var capital = Character.toUpperCase(letter);
        var latin = LookAlikes.latin(capital);
        return latin == capital ? letter : Character.toLowerCase(latin);
    }
}
