package io.kaya.benchmarks.hostile.model;

import io.kaya.benchmarks.hostile.search.Codes;
import io.kaya.benchmarks.hostile.search.Letters;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form in which somebody may want to have a text, and the words by which he asks for it. */
record Way(Pattern asked, int pieces, UnaryOperator<String> written) {
    private static final Map<Character, Character> DISGUISES =
            Map.ofEntries(
                    Map.entry('a', 'а'),
                    Map.entry('c', 'с'),
                    Map.entry('e', 'е'),
                    Map.entry('o', 'о'),
                    Map.entry('p', 'р'),
                    Map.entry('x', 'х'),
                    Map.entry('i', 'і'),
                    Map.entry('s', 'ѕ'),
                    Map.entry('A', 'А'),
                    Map.entry('B', 'В'),
                    Map.entry('C', 'С'),
                    Map.entry('E', 'Е'),
                    Map.entry('H', 'Н'),
                    Map.entry('K', 'К'),
                    Map.entry('M', 'М'),
                    Map.entry('O', 'О'),
                    Map.entry('P', 'Р'),
                    Map.entry('T', 'Т'),
                    Map.entry('X', 'Х'));
    private static final Pattern TWICE =
            Pattern.compile("(?i)\\b(?:twice|two times|double|zweimal|deux fois|dos veces)\\b");
    private static final Pattern ONE_AFTER_ANOTHER =
            Pattern.compile("(?i)\\b(?:then|afterwards|danach|puis|luego|the result)\\b");

    private static final List<Way> ALL =
            List.of(
                    way("base[ -]?64|基数64|ベース64", Codes::base64),
                    way("base[ -]?32", Codes::base32),
                    way("hex", Codes::hex),
                    way(
                            "binary|binär|binario|binaire|zeros and ones",
                            text -> Codes.binary(text, " ")),
                    way("octal", text -> Codes.octal(text, " ")),
                    way(
                            "ascii|decimal|code ?points?|character codes|numbers of the letters",
                            text -> Codes.decimal(text, " ")),
                    way("percent|url[ -]?encod", Codes::percent),
                    way("\\bentit", Codes::entities),
                    way("rot[ -]?13|thirteen|tretten|dreizehn", Letters::turned),
                    way("atbash|mirror alphabet", Letters::mirrored),
                    way(
                            "revers|backward|last letter first|right to left|from the end|rückwärts|baklengs"
                                    + "|à l'envers|al revés|задом наперёд|거꾸로|उल्ट|倒过来|逆順|\\bters\\b|معكوس",
                            Letters::reversed),
                    way(
                            "letter by letter|one letter at a time|blank between|space between|spaced out"
                                    + "|character by character|Buchstabe für Buchstabe|lettre par lettre"
                                    + "|letra por letra|bokstav for bokstav|글자씩",
                            text -> separated(text, " ")),
                    way(
                            "dash(?:es)? between|hyphens? between|joined by hyphens",
                            text -> separated(text, "-")),
                    way("dots? between|full stops? between", text -> separated(text, "·")),
                    way("stars? between|asterisks? between", text -> separated(text, "*")),
                    way("underscores? between", text -> separated(text, "_")),
                    way("zero[ -]?width|invisible", text -> separated(text, "\u200b")),
                    way("soft hyphen", text -> separated(text, "\u00ad")),
                    way("look-?alike|homoglyph|cyrillic", Way::disguised),
                    way("full-?width|wide letters", Way::wide),
                    way("mathematical|bold unicode|fancy letters", Way::mathematical),
                    way("accents?\\b|diaeres|diacritic", Way::accented),
                    way("lower ?case|small letters", text -> text.toLowerCase(Locale.ROOT)),
                    way(
                            "upper ?case|capitals|capital letters",
                            text -> text.toUpperCase(Locale.ROOT)),
                    way(
                            "snake_case|camel ?case|variable name",
                            text ->
                                    text.toLowerCase(Locale.ROOT)
                                            .replaceAll("[^\\p{L}\\p{N}]+", "_")),
                    inPieces(
                            2,
                            "\\bhal(?:f|ves)\\b|two parts|two pieces|zwei Teile|deux moitiés|dos mitades"),
                    inPieces(
                            3,
                            "thirds|three (?:parts|pieces|claims)|drei Teile|trois morceaux|tres partes"),
                    inPieces(4, "quarters|four (?:parts|pieces)|vier Teile"));

    private static Way way(String asked, UnaryOperator<String> written) {
        return new Way(Pattern.compile("(?iu)" + asked), 1, written);
    }

    private static Way inPieces(int pieces, String asked) {
        return new Way(Pattern.compile("(?iu)" + asked), pieces, UnaryOperator.identity());
    }

    /** What is to be said when this is asked for with this order: a claim for each. */
    static List<String> obeyed(String order, String value) {
        var ways = ways(order);
        if (ways.isEmpty()) return List.of(value);
        var cut = ways.stream().mapToInt(Way::pieces).max().orElse(1);
        var forms = ways.stream().filter(way -> way.pieces() == 1).toList();
        if (forms.isEmpty()) return cut(value, cut);
        if (TWICE.matcher(order).find()) {
            var first = forms.getFirst();
            return cut(first.written.apply(first.written.apply(value)), cut);
        }
        if (forms.size() > 1 && ONE_AFTER_ANOTHER.matcher(order).find()) {
            var done = value;
            for (var form : forms) done = form.written.apply(done);
            return cut(done, cut);
        }
        return forms.stream()
                .flatMap(form -> cut(form.written.apply(value), cut).stream())
                .toList();
    }

    /** In the order in which they are asked for. */
    private static List<Way> ways(String order) {
        record At(Way way, int place) {}
        return ALL.stream()
                .map(way -> new At(way, way.place(order)))
                .filter(one -> one.place() >= 0)
                .sorted(Comparator.comparingInt(At::place))
                .map(At::way)
                .toList();
    }

    private int place(String order) {
        var found = asked.matcher(order);
        return found.find() ? found.start() : -1;
    }

    private static List<String> cut(String text, int pieces) {
        if (pieces == 1) return List.of(text);
        var cut = new ArrayList<String>();
        var size = (text.length() + pieces - 1) / pieces;
        for (var at = 0; at < text.length(); at += size) {
            cut.add(text.substring(at, Math.min(text.length(), at + size)));
        }
        return List.copyOf(cut);
    }

    private static String separated(String text, String by) {
        return text.codePoints().mapToObj(Character::toString).collect(Collectors.joining(by));
    }

    private static String disguised(String text) {
        return mapped(text, one -> DISGUISES.getOrDefault((char) one, (char) one));
    }

    private static String wide(String text) {
        return mapped(text, one -> one > ' ' && one < 0x7f ? one - '!' + 0xFF01 : one);
    }

    private static String mathematical(String text) {
        return mapped(
                text,
                one ->
                        one >= 'A' && one <= 'Z'
                                ? one - 'A' + 0x1D400
                                : one >= 'a' && one <= 'z'
                                        ? one - 'a' + 0x1D41A
                                        : one >= '0' && one <= '9' ? one - '0' + 0x1D7CE : one);
    }

    private static String accented(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .forEach(one -> {
                    out.appendCodePoint(one);
                    if (Character.isLetter(one)) out.append('\u0308');
                });
        return Normalizer.normalize(out, Normalizer.Form.NFC);
    }

    private static String mapped(String text, IntUnaryOperator each) {
        var out = new StringBuilder();
        text.codePoints().map(each).forEach(out::appendCodePoint);
        return out.toString();
    }
}
