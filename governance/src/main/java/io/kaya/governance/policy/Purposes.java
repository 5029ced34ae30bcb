package io.kaya.governance.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The purposes of the W3C Data Privacy Vocabulary, each under its broader ones. */
final class Purposes {
    private static final int FARTHEST_SLIP = 3;
    private static final Map<String, List<String>> BROADER = read();

    private Purposes() {}

    static boolean knows(String purpose) {
        return BROADER.containsKey(purpose);
    }

    static Set<String> all() {
        return BROADER.keySet();
    }

    /** The same, or narrower; a purpose that the vocabulary does not know is only itself. */
    static boolean isA(String purpose, String broader) {
        var seen = new HashSet<String>();
        var open = new ArrayDeque<>(List.of(purpose));
        while (!open.isEmpty()) {
            var one = open.remove();
            if (one.equals(broader)) {
                return true;
            }
            if (seen.add(one)) {
                open.addAll(BROADER.getOrDefault(one, List.of()));
            }
        }
        return false;
    }

    /** What the writer may have meant. */
    static Optional<String> near(String unknown) {
        return BROADER.keySet().stream()
                .min(Comparator.comparingInt(known -> distance(known, unknown)))
                .filter(known -> distance(known, unknown) <= FARTHEST_SLIP);
    }

    static String unknown(String purpose) {
        var shown = purpose.length() <= 60 ? purpose : purpose.substring(0, 60) + "…";
        return "\"%s\" is no purpose of the W3C DPV%s"
                .formatted(
                        shown,
                        near(purpose)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse("; such are AcademicResearch and ServiceProvision"));
    }

    /** Levenshtein's, without regard to case. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.length; j++) {
                var same =
                        Character.toLowerCase(one.charAt(i - 1))
                                == Character.toLowerCase(other.charAt(j - 1));
                var replaced = diagonal + (same ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    private static Map<String, List<String>> read() {
        try (var in = Purposes.class.getResourceAsStream("dpv-purposes.txt")) {
            var purposes = new TreeMap<String, List<String>>();
            new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> {
                        var words = List.of(line.split("[:, ]+"));
                        purposes.put(words.getFirst(), words.subList(1, words.size()));
                    });
            return Collections.unmodifiableMap(purposes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
