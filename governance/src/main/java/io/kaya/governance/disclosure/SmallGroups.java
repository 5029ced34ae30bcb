package io.kaya.governance.disclosure;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of persons so small that the others in the group, or a neighbour, know who is meant.
 *
 * @param minimum the smallest number of persons that may be told
 * @param weight {@code inform} where nothing else was agreed, {@code hold} where a policy asks for
 *     the minimum
 */
public record SmallGroups(int minimum, Weight weight) {
    private static final int LEAST = 2;
    private static final int MOST = 10;
    private static final SmallGroups USUAL = new SmallGroups(5, Weight.INFORM);

    // "Type 2 patients" counts nobody, "1 in 4 people" is a share, "at least 2 cases" is coarse.
    private static final String NOT_NUMBERED =
            "(?<!\\b(?:type|grade|stage|phase|level|class|group|day|week|month|table|figure|section"
                    + "|chapter|step|tier|category|part|version|ward|wave|room|no|nr)\\.? )";
    private static final String NOT_AFTER =
            "(?<![\\d.,%/:-])(?<!\\b(?:\\d in|one in|two in|three in|every|per|each|than|least|most"
                    + "|up to|under|over|below|above|pro|hver|jede[nr]?|chaque|cada) )";

    public SmallGroups {
        if (minimum < LEAST || minimum > MOST) {
            throw new IllegalArgumentException(
                    "%d is no smallest group; take a number from %d to %d"
                            .formatted(minimum, LEAST, MOST));
        }
    }

    /**
     * @param minimum that a policy asks for, if it does
     */
    public static SmallGroups asked(@Nullable Integer minimum) {
        return minimum == null || minimum < LEAST
                ? USUAL
                : new SmallGroups(Math.min(minimum, MOST), Weight.HOLD);
    }

    /** Whether numbers below it are looked for at all. */
    public static boolean reach(int minimum) {
        return minimum <= MOST;
    }

    Stream<Recogniser> recognisers() {
        var one = Few.digits(minimum);
        return Stream.of(
                group(
                        "(?iu)(?<![\\p{L}\\p{N}])(?="
                                + Few.numbers(minimum)
                                + ")"
                                + NOT_AFTER
                                + "(?:"
                                + NOT_NUMBERED
                                + Few.inDigits(minimum)
                                + "|"
                                + Few.inWords(minimum)
                                + ")(?![\\p{L}\\p{M}-])"),
                group(Few.PERSONS_KOREAN + " ?" + one + "명"),
                group("(?<!\\d)" + one + "명의 ?" + Few.PERSONS_KOREAN),
                new SmallCells(this));
    }

    Hit hit(int start, int end) {
        return new Hit(FindingType.SMALL_GROUP, weight, start, end, 0.6, explanation());
    }

    private Shape group(String pattern) {
        return Shape.of(FindingType.SMALL_GROUP, weight, pattern, 0.6, explanation());
    }

    private String explanation() {
        return "Speaks of fewer than %d persons".formatted(minimum);
    }
}
