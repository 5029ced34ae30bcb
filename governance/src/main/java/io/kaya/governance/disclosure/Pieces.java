package io.kaya.governance.disclosure;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Finds values that were cut up: pieces that stand apart, each from the begin of a word to the end
 * of one, and come to a value when they are read in a row. It remembers only which signs a value
 * may go on with, as bits that others share.
 */
final class Pieces {
    private static final int BITS = 24;
    private static final int SHORTEST = 8;

    /** Shorter ones may be met by chance, unless their pieces stand in the order of the value. */
    private static final int SHORTEST_IN_ANY_ORDER = 14;

    private static final int LONGEST = 64;
    private static final int FIRST = 3;
    private static final int NEXT = 2;
    private static final int MOST = 4;

    /** With more of them set than this, they tell nothing any more. */
    private static final int MOST_BITS = (1 << BITS) / 8;

    private static final int MOST_STEPS = 500_000;

    private final BitSet beginnings = new BitSet();
    private int bits;

    /** One piece after another, as they stand in the text. */
    record Found(List<Readings.Place> pieces, Hit whole) {}

    void add(Skeleton value) {
        if (value.length() < SHORTEST || value.length() > LONGEST) return;
        for (var end = 1; end <= value.length(); end++) {
            var bit = bit(value.sum(0, end));
            if (!beginnings.get(bit)) bits++;
            beginnings.set(bit);
        }
    }

    void addAll(Pieces others) {
        beginnings.or(others.beginnings);
        bits = beginnings.cardinality();
    }

    /**
     * @param whole says what is found, if these signs are a value
     */
    List<Found> search(Skeleton text, Function<String, Optional<Hit>> whole) {
        if (bits == 0 || bits > MOST_BITS) return List.of();
        var search = new Search(text, whole);
        search.goOn(0, 0, List.of());
        return search.found;
    }

    private static int bit(long sum) {
        return (int) (sum >>> (Long.SIZE - BITS));
    }

    private final class Search {
        private final Skeleton text;
        private final Function<String, Optional<Hit>> whole;
        private final List<Found> found = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private int steps;

        Search(Skeleton text, Function<String, Optional<Hit>> whole) {
            this.text = text;
            this.whole = whole;
        }

        /**
         * @param sum of the pieces so far, and their length
         */
        void goOn(long sum, int length, List<Readings.Place> pieces) {
            for (var start = 0; start < text.length(); start++) {
                if (text.wordBegins(start)) piece(start, sum, length, pieces);
            }
        }

        private void piece(int start, long sum, int length, List<Readings.Place> pieces) {
            var least = pieces.isEmpty() ? FIRST : NEXT;
            for (var end = start + 1; end <= text.length() && steps++ < MOST_STEPS; end++) {
                var now = text.joined(sum, start, end);
                var size = length + end - start;
                if (size > LONGEST || !beginnings.get(bit(now)) || taken(end - 1, pieces)) return;
                if (end - start < least || !text.wordBegins(end)) continue;
                var row = new ArrayList<>(pieces);
                row.add(new Readings.Place(start, end));
                if (row.size() > 1 && size >= SHORTEST && likely(row, size)) tell(row);
                if (row.size() < MOST) goOn(now, size, row);
            }
        }

        private static boolean likely(List<Readings.Place> row, int size) {
            return size >= SHORTEST_IN_ANY_ORDER
                    || IntStream.range(1, row.size())
                            .allMatch(i -> row.get(i - 1).end() <= row.get(i).start());
        }

        private void tell(List<Readings.Place> row) {
            var signs = new StringBuilder();
            row.forEach(piece -> signs.append(text.signs(), piece.start(), piece.end()));
            if (!seen.add(row.toString())) return;
            whole.apply(signs.toString())
                    .ifPresent(hit -> found.add(new Found(List.copyOf(row), hit)));
        }

        private static boolean taken(int at, List<Readings.Place> pieces) {
            return pieces.stream().anyMatch(piece -> piece.start() <= at && at < piece.end());
        }
    }
}
