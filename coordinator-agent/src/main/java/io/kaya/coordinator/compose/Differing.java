package io.kaya.coordinator.compose;

import io.kaya.inference.encoder.Encoder;
import io.kaya.inference.text.Terms;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether two claims say the same, or say different things about one subject. */
final class Differing {

    private static final double SAME = 0.95;
    private static final double ONE_SUBJECT = 0.6;
    private static final double SHARED_TERMS = 0.34;
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)*");

    /** From two on: "one" is more often no number. */
    private static final List<String> SPELLED =
            List.of(
                    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
                    "eleven", "twelve");

    private static final Pattern NEGATION =
            Pattern.compile(
                    "\\b(no|not|never|none|neither|nor|without|cannot|fail(ed|s)?|lack(ed|s)?|"
                            + "\\w+n['’]t)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final List<List<Set<String>>> OPPOSITES =
            List.of(
                    pair(
                            "increase increased increases increasing rise rises rose risen raised"
                                    + " higher more grew grow gain gained",
                            "decrease decreased decreases decreasing reduce reduced reduces"
                                    + " reduction reducing fall falls fell fallen lower fewer less"
                                    + " dropped drop decline declined cut"),
                    pair(
                            "improve improved improves improving improvement better",
                            "worsen worsened worsens worsening worse deteriorated"),
                    pair(
                            "effective helped helps benefit beneficial works worked successful",
                            "ineffective useless harmful harmed unsuccessful"),
                    pair(
                            "recommend recommended advise advised allowed permitted required",
                            "avoid avoided discouraged prohibited forbidden banned"),
                    pair("before earlier", "after later"),
                    pair("always all every", "never none"),
                    pair("unchanged stable same", "changed increased reduced fell rose"));

    private Differing() {}

    static boolean same(Appraisal left, Appraisal right) {
        var a = left.claim().text();
        var b = right.claim().text();
        if (a.strip().equalsIgnoreCase(b.strip())) {
            return true;
        }
        return Encoder.cosine(left.vector(), right.vector()) >= SAME
                && numbers(a).equals(numbers(b))
                && negated(a) == negated(b);
    }

    /** Only claims of different documents can contradict each other. */
    static boolean contradict(Appraisal left, Appraisal right) {
        if (left.claim().nodeId().equals(right.claim().nodeId())
                && left.claim().title().equals(right.claim().title())) {
            return false;
        }
        if (Encoder.cosine(left.vector(), right.vector()) < ONE_SUBJECT
                || sharedTerms(left, right) < SHARED_TERMS) {
            return false;
        }
        var a = left.claim().text();
        var b = right.claim().text();
        return differentNumbers(a, b) || negated(a) != negated(b) || opposite(a, b);
    }

    private static double sharedTerms(Appraisal left, Appraisal right) {
        var a = Terms.distinct(left.claim().text());
        var b = Terms.distinct(right.claim().text());
        var both = new HashSet<>(a);
        both.retainAll(b);
        return both.size() / (double) Math.max(1, Math.min(a.size(), b.size()));
    }

    private static boolean differentNumbers(String a, String b) {
        var left = numbers(a);
        var right = numbers(b);
        return !left.isEmpty()
                && !right.isEmpty()
                && !left.containsAll(right)
                && !right.containsAll(left);
    }

    private static boolean opposite(String a, String b) {
        var left = words(a);
        var right = words(b);
        return OPPOSITES.stream()
                .anyMatch(pair ->
                        opposite(left, right, pair.get(0), pair.get(1))
                                || opposite(left, right, pair.get(1), pair.get(0)));
    }

    private static boolean opposite(
            Set<String> left, Set<String> right, Set<String> one, Set<String> other) {
        return holds(left, one) && !holds(left, other) && holds(right, other) && !holds(right, one);
    }

    private static boolean holds(Set<String> words, Set<String> any) {
        return words.stream().anyMatch(any::contains);
    }

    private static boolean negated(String text) {
        return NEGATION.matcher(text).find();
    }

    private static Set<String> numbers(String text) {
        var numbers = new HashSet<String>();
        var matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group().replace(",", ""));
        }
        for (var word : words(text)) {
            int spelled = SPELLED.indexOf(word);
            if (spelled >= 0) {
                numbers.add(Integer.toString(spelled + 2));
            }
        }
        return numbers;
    }

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    }

    private static List<Set<String>> pair(String one, String other) {
        return List.of(Set.of(one.split(" ")), Set.of(other.split(" ")));
    }
}
