package io.kaya.governance.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Passages of a text that say something else once they are decoded: also in two steps, with their
 * signs set apart, and cut up over the text.
 */
final class Readings {
    private static final int DEEPEST = 3;

    /** What is longer hides nothing in a second code: looking would take too long. */
    private static final int LONGEST_WITHIN = 2_000;

    private static final int MOST_PIECES = 4;
    private static final int MOST_SCATTERED = 400;

    private static final String BYTE = "[0-9A-Fa-f]{2}";
    private static final String MARK_OF_A_BYTE = "(?:0x|\\\\x|\\\\u00|U\\+00)";
    private static final Pattern PIECE_OF_CODE =
            Pattern.compile("(?<![A-Za-z0-9+/_])[A-Za-z0-9+/_]{4,200}={0,2}");

    /** Words are no code: it has digits, or capitals among small letters. */
    private static final Pattern NO_WORD = Pattern.compile("\\d|[a-z].*[A-Z]|[+/=]");

    /** Of what is decoded from something else, hardly anything can be read. */
    private static final Pattern LEGIBLE = Pattern.compile("[\\p{L}\\p{N}\\p{Punct} ]{5,}");

    private record Code(Pattern pattern, String how, Function<String, Stream<String>> decoded) {
        static Code of(String pattern, String how, Function<String, Stream<String>> decoded) {
            return new Code(Pattern.compile(pattern), how, decoded);
        }
    }

    private static final List<Code> CODES =
            List.of(
                    Code.of("[A-Za-z0-9+/_-]{8,}={0,2}", ", written in base64", Readings::base64),
                    Code.of(
                            "(?i)(?<![A-Z0-9])[A-Z2-7]{10,}(?![A-Z0-9])",
                            ", written in base32",
                            Readings::base32),
                    Code.of(
                            "(?<![0-9A-Za-z])(?:(?:"
                                    + BYTE
                                    + "){6,}+|"
                                    + BYTE
                                    + "(?:[ :,-]"
                                    + BYTE
                                    + "){5,}+)(?![0-9A-Za-z])",
                            ", written in hexadecimal",
                            Readings::hex),
                    Code.of(
                            MARK_OF_A_BYTE
                                    + BYTE
                                    + "(?:[ ,;]{0,2}"
                                    + MARK_OF_A_BYTE
                                    + BYTE
                                    + "){4,}+",
                            ", written in hexadecimal",
                            run -> hex(run.replaceAll(MARK_OF_A_BYTE, ""))),
                    Code.of(
                            "(?<!\\d)[01]{8}(?:[ ,;-]?[01]{8}){3,}+(?!\\d)",
                            ", written as zeros and ones", Readings::binary),
                    Code.of(
                            "(?<!\\d)\\d{2,6}(?:[ ,;:.-]{1,2}\\d{2,6}){4,}+(?!\\d)",
                            ", written as the numbers of its letters",
                            Readings::numbers),
                    Code.of(
                            "(?<!\\S)[^\\s%]*+(?:%" + BYTE + "[^\\s%]*+){3,}+",
                            ", written in percent signs",
                            run -> Stream.of(URLDecoder.decode(run, UTF_8))),
                    Code.of(
                            "(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/=]{1,2}[ .·*_,:-]{1,2}){7,300}[A-Za-z0-9+/=]{1,2}"
                                    + "(?![A-Za-z0-9])",
                            "",
                            run -> Stream.of(run.replaceAll("[ .·*_,:-]", ""))));

    /** Where in the text it stands. */
    record Place(int start, int end) {
        boolean touches(Place other) {
            return start < other.end && other.start < end;
        }
    }

    /**
     * @param how for the operator
     */
    record Reading(List<Place> places, String text, String how) {
        boolean tooLong() {
            return text.length() > LONGEST_WITHIN;
        }

        boolean addsPiecesTo(Reading other) {
            return places.size() > other.places.size()
                    && other.places.stream()
                            .allMatch(one -> places.stream().anyMatch(one::touches));
        }
    }

    private Readings() {}

    /** What stands in one piece first, then what stands in two, and so on. */
    static List<Reading> of(String text) {
        return Stream.concat(of(text, 1), scattered(text)).distinct().toList();
    }

    /** Where pieces of code begin that are too many to be read in a row. */
    static Optional<Place> unread(String text) {
        return piecesOfCode(text)
                .skip(MOST_SCATTERED)
                .map(piece -> new Place(piece.start(), piece.end()))
                .findFirst();
    }

    private static Stream<Reading> of(String text, int depth) {
        return CODES.stream()
                .flatMap(code ->
                        code.pattern().matcher(text).results().flatMap(run -> read(code, run)))
                .flatMap(reading -> withWhatItHides(reading, depth));
    }

    private static Stream<Reading> read(Code code, MatchResult run) {
        var places = List.of(new Place(run.start(), run.end()));
        return code.decoded().apply(run.group()).map(said -> new Reading(places, said, code.how()));
    }

    /** What a reading hides in turn stands where the reading does. */
    private static Stream<Reading> withWhatItHides(Reading reading, int depth) {
        if (depth == DEEPEST || reading.tooLong()) {
            return Stream.of(reading);
        }
        var hidden =
                of(reading.text(), depth + 1)
                        .map(inner ->
                                new Reading(
                                        reading.places(),
                                        inner.text(),
                                        inner.how().isEmpty() ? reading.how() : inner.how()));
        return Stream.concat(Stream.of(reading), hidden);
    }

    /** Pieces of code that stand apart and are read in a row. */
    private static Stream<Reading> scattered(String text) {
        var pieces = piecesOfCode(text).limit(MOST_SCATTERED).toList();
        return IntStream.rangeClosed(2, MOST_PIECES)
                .boxed()
                .flatMap(size ->
                        IntStream.rangeClosed(0, pieces.size() - size)
                                .mapToObj(from -> pieces.subList(from, from + size)))
                .flatMap(Readings::joined);
    }

    private static Stream<MatchResult> piecesOfCode(String text) {
        return PIECE_OF_CODE
                .matcher(text)
                .results()
                .filter(piece -> NO_WORD.matcher(piece.group()).find());
    }

    private static Stream<Reading> joined(List<MatchResult> row) {
        var places = row.stream().map(piece -> new Place(piece.start(), piece.end())).toList();
        var run = row.stream().map(MatchResult::group).collect(Collectors.joining());
        return of(run, 1)
                .map(inner -> new Reading(places, inner.text(), inner.how() + ", in pieces"));
    }

    /** It may be part of a longer run, so each place in a group of four may be its beginning. */
    private static Stream<String> base64(String run) {
        return IntStream.range(0, Math.min(4, run.length()))
                .mapToObj(skipped -> base64(run, skipped))
                .flatMap(Readings::legible);
    }

    private static byte[] base64(String run, int skipped) {
        var plain = run.substring(skipped).replace('-', '+').replace('_', '/').replace("=", "");
        var whole = plain.length() % 4 == 1 ? plain.substring(0, plain.length() - 1) : plain;
        return Base64.getDecoder().decode(whole);
    }

    private static Stream<String> base32(String run) {
        var bytes = new byte[run.length() * 5 / 8];
        long held = 0;
        var bits = 0;
        var at = 0;
        for (var sign : run.toUpperCase(Locale.ROOT).toCharArray()) {
            held = (held << 5 | (sign >= 'A' ? sign - 'A' : sign - '2' + 26)) & 0xFFFF;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes[at++] = (byte) (held >> bits);
            }
        }
        return legible(bytes);
    }

    private static Stream<String> hex(String run) {
        var digits = run.replaceAll("[^0-9A-Fa-f]", "");
        return legible(HexFormat.of().parseHex(digits, 0, digits.length() / 2 * 2));
    }

    private static Stream<String> binary(String run) {
        var digits = run.replaceAll("[^01]", "");
        var bytes = new byte[digits.length() / 8];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(digits.substring(i * 8, i * 8 + 8), 2);
        }
        return legible(bytes);
    }

    /** As bytes, to ten and to eight, and as the numbers that Unicode gives. */
    private static Stream<String> numbers(String run) {
        var numbers = List.of(run.split("\\D+"));
        return Stream.of(
                        bytes(numbers, 10),
                        bytes(numbers, 8),
                        numbers.stream()
                                .map(Integer::parseInt)
                                .filter(Character::isValidCodePoint)
                                .map(Character::toString)
                                .reduce("", String::concat))
                .filter(said -> LEGIBLE.matcher(said).find());
    }

    private static String bytes(List<String> numbers, int radix) {
        var bytes = new byte[numbers.size()];
        for (var i = 0; i < bytes.length; i++) {
            var digits = numbers.get(i);
            if (radix == 8 && !digits.matches("[0-7]{1,3}")) return "";
            var number = Integer.parseInt(digits, radix);
            if (number > 0xFF) return "";
            bytes[i] = (byte) number;
        }
        return new String(bytes, UTF_8);
    }

    /** What stands before and after it may be no text. */
    private static Stream<String> legible(byte[] bytes) {
        var said = new String(bytes, UTF_8);
        return said.indexOf('\uFFFD') < 0 || LEGIBLE.matcher(said).find()
                ? Stream.of(said)
                : Stream.empty();
    }
}
