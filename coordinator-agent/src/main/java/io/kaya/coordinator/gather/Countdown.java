package io.kaya.coordinator.gather;

import io.kaya.coordinator.question.Question;
import io.kaya.protocol.QuestionId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Whether a number of nodes has come to nothing; counted only when that can be. Of a thousand nodes
 * each sends a reply, and a count makes the session write what it holds.
 *
 * <p>Each node that leaves the number is told of as an event of its question, and events are
 * numbered in the question's row: so what was counted at an earlier event bounds what is left,
 * whichever replica handled what came between.
 */
final class Countdown {
    private static final int MOST = 10_000;

    private final Map<QuestionId, Counted> counted = new ConcurrentHashMap<>();

    private record Counted(long number, int atEvent) {
        long atLeast(int event) {
            return number - (event - atEvent);
        }
    }

    /**
     * @param question locked by the caller, its news told
     */
    boolean ended(Question question, LongSupplier count) {
        var earlier = counted.get(question.id());
        if (earlier != null && earlier.atLeast(question.events()) > 0) {
            return false;
        }
        var number = count.getAsLong();
        if (counted.size() > MOST) counted.clear(); // what is forgotten is counted again
        if (number > 0) counted.put(question.id(), new Counted(number, question.events()));
        else counted.remove(question.id());
        return number == 0;
    }
}
