package io.kaya.benchmarks.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * One question, and what befalls it; everything is decided before it begins, times too.
 *
 * @param verdict what the careful node's operator makes of the draft
 * @param withdrawn how long after asking, if at all
 */
public record Round(int number, Verdict verdict, List<Kill> kills, Optional<Duration> withdrawn) {

    /** How far a question must have come before something befalls it. */
    public enum Stage {
        ASKED,
        DISPATCHED,
        FIRST_END
    }

    /**
     * @param after how long after the question came to the stage
     */
    public record Kill(Stage stage, Duration after, String part) {}

    private static final List<String> PARTS =
            List.of(
                    "quick",
                    "quick",
                    "quick",
                    "careful",
                    "careful",
                    "careful",
                    "careful",
                    "closed",
                    "coordinator",
                    "coordinator",
                    "coordinator",
                    "broker",
                    "broker",
                    "postgres",
                    "postgres");
    private static final List<Stage> STAGES =
            List.of(
                    Stage.ASKED,
                    Stage.DISPATCHED,
                    Stage.DISPATCHED,
                    Stage.DISPATCHED,
                    Stage.FIRST_END,
                    Stage.FIRST_END);
    private static final List<Verdict> VERDICTS =
            List.of(
                    Verdict.APPROVE,
                    Verdict.APPROVE,
                    Verdict.APPROVE,
                    Verdict.APPROVE,
                    Verdict.REDACT,
                    Verdict.REDACT,
                    Verdict.DROP,
                    Verdict.REJECT);

    // A step takes a few milliseconds; an operator looks every 300.
    private static final int SOON_MILLIS = 120;
    private static final int LATER_MILLIS = 1_500;

    public Round {
        kills = List.copyOf(kills);
    }

    /** The same for the same seed; more rounds begin like fewer. */
    public static List<Round> plan(long seed, int rounds) {
        var random = new Random(seed);
        return IntStream.rangeClosed(1, rounds).mapToObj(number -> draw(number, random)).toList();
    }

    private static Round draw(int number, Random random) {
        var verdict = any(VERDICTS, random);
        var kills = new ArrayList<Kill>();
        kills.add(kill(random));
        if (random.nextInt(10) < 3) kills.add(kill(random));
        Optional<Duration> withdrawn =
                random.nextInt(10) < 2
                        ? Optional.of(Duration.ofMillis(random.nextInt(LATER_MILLIS)))
                        : Optional.empty();
        return new Round(number, verdict, kills, withdrawn);
    }

    private static Kill kill(Random random) {
        var stage = any(STAGES, random);
        var longest = random.nextInt(10) < 7 ? SOON_MILLIS : LATER_MILLIS;
        return new Kill(stage, Duration.ofMillis(random.nextInt(longest)), any(PARTS, random));
    }

    private static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
