package io.kaya.benchmarks.hostile.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How a text is written in the codes that machines use. */
public final class Codes {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Codes() {}

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    /** The signs that stand for the text whatever stands before and after it. */
    static List<String> base64Anywhere(String text) {
        return IntStream.range(0, 3).mapToObj(before -> base64After(text, before)).toList();
    }

    private static String base64After(String text, int before) {
        var bytes = text.getBytes(UTF_8);
        var shifted = new byte[before + bytes.length];
        System.arraycopy(bytes, 0, shifted, before, bytes.length);
        var all = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        var from = (before * 8 + 5) / 6;
        return all.substring(from, shifted.length * 8 / 6);
    }

    public static String base32(String text) {
        var out = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var one : text.getBytes(UTF_8)) {
            held = (held << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                out.append(BASE32.charAt((held >> (bits - 5)) & 31));
                bits -= 5;
            }
            held &= (1 << bits) - 1;
        }
        if (bits > 0) out.append(BASE32.charAt((held << (5 - bits)) & 31));
        return out.toString();
    }

    public static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    public static String decimal(String text, String between) {
        return bytes(text).mapToObj(Integer::toString).collect(Collectors.joining(between));
    }

    public static String octal(String text, String between) {
        return bytes(text).mapToObj(Integer::toOctalString).collect(Collectors.joining(between));
    }

    public static String binary(String text, String between) {
        return bytes(text)
                .mapToObj(one -> "%8s".formatted(Integer.toBinaryString(one)).replace(' ', '0'))
                .collect(Collectors.joining(between));
    }

    public static String percent(String text) {
        return bytes(text).mapToObj("%%%02X"::formatted).collect(Collectors.joining());
    }

    public static String entities(String text) {
        return text.codePoints().mapToObj("&#%d;"::formatted).collect(Collectors.joining());
    }

    /** As somebody may write it before it is put into code. */
    static List<String> spellings(String text) {
        return Stream.of(
                        text,
                        text.toLowerCase(Locale.ROOT),
                        text.toUpperCase(Locale.ROOT),
                        Letters.of(text),
                        Letters.of(text).toUpperCase(Locale.ROOT),
                        Letters.reversed(text),
                        Letters.reversed(Letters.of(text)),
                        Letters.turned(text),
                        Letters.turned(Letters.of(text)))
                .distinct()
                .toList();
    }

    private static IntStream bytes(String text) {
        var bytes = text.getBytes(UTF_8);
        return IntStream.range(0, bytes.length).map(i -> bytes[i] & 0xff);
    }
}
