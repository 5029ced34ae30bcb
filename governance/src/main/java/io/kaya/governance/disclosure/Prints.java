package io.kaya.governance.disclosure;

import io.kaya.governance.disclosure.KeyedHash.Print;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Prints of one kind: where they may begin and end in a text is the same for all. */
final class Prints {
    enum Fit {
        WHOLE_WORDS,
        FROM_A_WORD,
        ANYWHERE;

        boolean at(Skeleton text, int start, int end) {
            return switch (this) {
                case ANYWHERE -> true;
                case FROM_A_WORD -> text.wordBegins(start);
                case WHOLE_WORDS -> text.wordBegins(start) && ends(text, end);
            };
        }

        /** An s may follow: names have it in the genitive in many languages. */
        private static boolean ends(Skeleton text, int end) {
            return text.wordBegins(end)
                    || (text.signs().charAt(end) == 's' && text.wordBegins(end + 1));
        }
    }

    /**
     * @param source for the operator
     */
    record Match(int start, int end, String source) {}

    private final Fit fit;
    private final Map<Print, String> sources = new HashMap<>();
    private final BitSet hints = new BitSet();
    private final NavigableSet<Integer> lengths = new TreeSet<>();

    Prints(Fit fit) {
        this.fit = fit;
    }

    int size() {
        return sources.size();
    }

    void addAll(Prints others) {
        others.sources.forEach(sources::putIfAbsent);
        hints.or(others.hints);
        lengths.addAll(others.lengths);
    }

    void add(Skeleton text, int start, int end, String source, KeyedHash hash) {
        sources.putIfAbsent(hash.of(text.signs().substring(start, end)), source);
        hints.set(text.hint(start, end));
        lengths.add(end - start);
    }

    /** Where it comes from, if these signs are one of them. */
    Optional<String> whole(String signs, KeyedHash hash) {
        return Optional.ofNullable(sources.get(hash.of(signs)));
    }

    /** Matches are places in the skeleton; none lies within another. */
    List<Match> search(Skeleton text, KeyedHash hash) {
        var matches = new ArrayList<Match>();
        var covered = 0;
        for (var start = 0; start < text.length(); start++) {
            var match = longest(text, start, covered, hash);
            if (match != null) {
                matches.add(match);
                covered = match.end();
            }
        }
        return matches;
    }

    private @Nullable Match longest(Skeleton text, int start, int covered, KeyedHash hash) {
        for (var length : lengths.descendingSet()) {
            var end = start + length;
            if (end <= covered) {
                return null;
            }
            if (end <= text.length()
                    && hints.get(text.hint(start, end))
                    && fit.at(text, start, end)) {
                var source = sources.get(hash.of(text.signs().substring(start, end)));
                if (source != null) {
                    return new Match(start, end, source);
                }
            }
        }
        return null;
    }
}
