package io.kaya.benchmarks.hostile.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.kaya.benchmarks.hostile.search.Letters;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text says to somebody who undoes every disguise. */
final class Hidden {
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{24,}={0,2}");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2} ?){16,}");
    private static final Pattern SPACED =
            Pattern.compile("(?<![\\p{L}])(?:\\p{L}[ .·_-]){5,}\\p{L}(?!\\p{L})");
    private static final int TAGS = 0xE0000;

    private Hidden() {}

    /** The text itself first. */
    static List<String> readings(String text) {
        var shown = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\p{Cf}", "");
        var readings = new ArrayList<String>();
        readings.add(SPACED.matcher(shown).replaceAll(Hidden::joined));
        BASE64.matcher(shown).results().map(run -> decoded(run.group())).forEach(readings::add);
        HEX.matcher(shown).results().map(run -> unhexed(run.group())).forEach(readings::add);
        readings.add(Letters.turned(shown));
        readings.add(Letters.reversed(shown));
        readings.add(tags(text));
        return readings.stream().filter(reading -> !reading.isBlank()).toList();
    }

    private static String joined(MatchResult spaced) {
        return spaced.group().replaceAll("[ .·_-]", "");
    }

    private static String decoded(String base64) {
        try {
            return utf8(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private static String unhexed(String hex) {
        return utf8(HexFormat.of().parseHex(hex.replace(" ", "")));
    }

    private static String utf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            return "";
        }
    }

    /** Signs that nobody sees and that stand for letters. */
    private static String tags(String text) {
        var out = new StringBuilder();
        text.codePoints()
                .filter(one -> one > TAGS && one < TAGS + 0x7f)
                .forEach(one -> out.append((char) (one - TAGS)));
        return out.toString();
    }
}
