package io.kaya.benchmarks.disclosure;

import io.kaya.governance.disclosure.Protected;
import io.kaya.governance.disclosure.ProtectedValues;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** What a made-up operator protects, and the ways in which it gets into a text all the same. */
final class ProtectedCorpus {
    private static final int VALUES = 400;
    private static final int CANARIES = 20;
    private static final int KEY = 32;
    private static final List<String> LANGUAGES = List.of("en", "no", "de", "fr", "es", "ko", "hi");
    private static final List<String> THINGS =
            List.of(
                    "Project Kestrel",
                    "unit",
                    "ward",
                    "kasse",
                    "Akte",
                    "dossier",
                    "caja",
                    "과제",
                    "परियोजना");

    private final List<String> values = new ArrayList<>();
    private final List<String> canaries = new ArrayList<>();

    ProtectedCorpus(Random random) {
        while (values.size() < VALUES) {
            var thing = THINGS.get(random.nextInt(THINGS.size()));
            var language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
            values.add(
                    random.nextBoolean()
                            ? Names.person(language, random) + " " + (1940 + random.nextInt(70))
                            : thing + " " + letters(random, 3) + "-" + random.nextInt(100, 9_999));
        }
        while (canaries.size() < CANARIES) {
            canaries.add(
                    letters(random, 6) + "-" + CheckDigits.digits(random, 4) + letters(random, 5));
        }
    }

    ProtectedValues index() {
        var key = new byte[KEY];
        new Random(1).nextBytes(key);
        return ProtectedValues.of(
                key,
                Stream.concat(
                                values.stream()
                                        .map(text ->
                                                (Protected)
                                                        new Protected.Value(
                                                                text, "register.csv, name")),
                                canaries.stream()
                                        .map(text -> new Protected.Canary(text, "register.csv")))
                        .toList());
    }

    String value(Random random) {
        var value = values.get(random.nextInt(values.size()));
        return switch (random.nextInt(9)) {
            case 0 -> value.toUpperCase(Locale.ROOT);
            case 1 -> value.toLowerCase(Locale.ROOT).replace(' ', '_');
            case 2 -> Normalizer.normalize(value, Normalizer.Form.NFD);
            case 3 -> value.replace(" ", "\u200b ").replace("-", "");
            case 4 -> value.replace(' ', '\u00a0');
            case 5 -> Base64.getEncoder().encodeToString(bytes(value));
            case 6 -> HexFormat.of().formatHex(bytes(value));
            default -> value;
        };
    }

    /** Whole, or a piece of it. */
    String canary(Random random) {
        var canary = canaries.get(random.nextInt(canaries.size()));
        return switch (random.nextInt(4)) {
            case 0 -> canary.substring(random.nextInt(2), 12 + random.nextInt(3));
            case 1 -> canary.toLowerCase(Locale.ROOT);
            default -> canary;
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String letters(Random random, int count) {
        var letters = new StringBuilder();
        for (var i = 0; i < count; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }
}
