package io.kaya.governance.disclosure;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Passages of a text that say something else once they are decoded. */
final class Readings {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{8,}+={0,2}");
    private static final Pattern HEX =
            Pattern.compile(
                    "(?<![0-9A-Za-z])(?:(?:[0-9A-Fa-f]{2}){6,}+"
                            + "|[0-9A-Fa-f]{2}(?:[ :,-][0-9A-Fa-f]{2}){5,}+)(?![0-9A-Za-z])");
    private static final Pattern PERCENT =
            Pattern.compile("(?<!\\S)[^\\s%]*+(?:%[0-9A-Fa-f]{2}[^\\s%]*+){3,}+");

    /**
     * @param how for the operator
     */
    record Reading(int start, int end, String text, String how) {}

    private Readings() {}

    static Stream<Reading> of(String text) {
        return Stream.of(
                        BASE64.matcher(text).results().flatMap(Readings::base64),
                        HEX.matcher(text).results().flatMap(Readings::hex),
                        PERCENT.matcher(text).results().flatMap(Readings::percent))
                .flatMap(readings -> readings);
    }

    /** It may be part of a longer run, so each place in a group of four may be its beginning. */
    private static Stream<Reading> base64(MatchResult run) {
        return IntStream.range(0, 4)
                .mapToObj(skipped -> base64(run.group(), skipped))
                .flatMap(Optional::stream)
                .map(decoded ->
                        new Reading(run.start(), run.end(), decoded, ", written in base64"));
    }

    private static Optional<String> base64(String run, int skipped) {
        var plain = run.substring(skipped).replace('-', '+').replace('_', '/').replace("=", "");
        var whole = plain.length() % 4 == 1 ? plain.substring(0, plain.length() - 1) : plain;
        return utf8(Base64.getDecoder().decode(whole));
    }

    private static Stream<Reading> hex(MatchResult run) {
        var digits = run.group().replaceAll("[^0-9A-Fa-f]", "");
        return utf8(HexFormat.of().parseHex(digits)).stream()
                .map(decoded ->
                        new Reading(run.start(), run.end(), decoded, ", written in hexadecimal"));
    }

    private static Stream<Reading> percent(MatchResult run) {
        var decoded = URLDecoder.decode(run.group(), StandardCharsets.UTF_8);
        return Stream.of(
                new Reading(run.start(), run.end(), decoded, ", written in percent signs"));
    }

    /** Most words are no base64: what they decode to is no text. */
    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }
}
