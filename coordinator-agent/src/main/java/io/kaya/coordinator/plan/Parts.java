package io.kaya.coordinator.plan;

import io.kaya.inference.text.Names;
import io.kaya.inference.text.Sentences;
import io.kaya.inference.text.Terms;
import io.kaya.inference.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits what a person wrote into the questions that it holds.
 *
 * <p>A part that only makes sense with the one before it stays with it.
 */
final class Parts {

    static final int MOST = 4;

    private static final String QUESTION_WORD =
            "(?:what|which|who|whom|whose|when|where|why|how)\\b";
    private static final String VERB =
            "(?:is|are|was|were|do|does|did|can|could|has|have|had|should|would|will)\\b";

    /** "in what year", "about how many", "in the form of what", "the chemistry of which". */
    private static final String LED_IN =
            "(?:(?:about|according|after|against|among|approximately|around|as|at|before|besides|between|by|"
                    + "during|exactly|for|from|in|inside|into|near|of|on|over|per|roughly|since|through|to|"
                    + "under|until|with|within)\\s+(?:[\\p{L}-]+\\s+){0,4}?"
                    + "|the\\s+[\\p{L}-]+\\s+of\\s+)(?:what|which|whom|whose|how|when)\\b";

    private static final String ASKING = "(?:" + QUESTION_WORD + "|" + LED_IN + "|" + VERB + ")";

    /** A comma alone joins nothing: "Lind, who founded the club, …". */
    private static final Pattern JOINT =
            Pattern.compile(
                    "\\s*(?:[,;]\\s*(?:and|also|but|plus|as well as)|;|\\s(?:and|also|plus|as well as))\\s+"
                            + "(?:(?:also|then|please|tell me|i (?:also )?(?:want|would like) to"
                            + " know)[,:]?\\s+)*(?="
                            + ASKING
                            + ")"
                            // Joined this firmly, a question may open with something else.
                            + "|(?:\\s*[,;]\\s*and(?:\\s+also)?|\\s+and\\s+also)\\s+(?=[^;?]*\\b"
                            + QUESTION_WORD
                            + "[^?]*\\?)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OPENS =
            Pattern.compile(
                    "^(?:(?:and|also|but|then|please|plus|tell me)[,:]?\\s+)*" + ASKING,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKS =
            Pattern.compile("\\b" + QUESTION_WORD, Pattern.CASE_INSENSITIVE);

    /** Verbs that open a question and hardly go on with a sentence. */
    private static final Pattern TURNED =
            Pattern.compile("^(?:do|does|did|should)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern JOINS_ON =
            Pattern.compile("^(and|but|what about|how about)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern YES_OR_NO = Pattern.compile("^" + VERB, Pattern.CASE_INSENSITIVE);

    private static final Pattern POINTS_BACK =
            Pattern.compile(
                    "\\b(he|she|it|they|him|her|them|his|hers|its|their|theirs|this|these|those)\\b",
                    Pattern.CASE_INSENSITIVE);

    private Parts() {}

    static List<String> of(String question) {
        var sentences = Sentences.of(question).stream().map(span -> span.of(question)).toList();
        var asking = sentences.stream().filter(Parts::asks).toList();
        var parts = new ArrayList<String>();
        if (asking.isEmpty()) {
            parts.add(question.strip());
        } else {
            // What is told before or between is context for every question.
            for (var one : asking) {
                joined(one).forEach(part -> append(part, parts));
            }
            attachContext(sentences, asking, parts);
        }
        return parts.size() > MOST ? List.of(question.strip()) : List.copyOf(parts);
    }

    /**
     * Whether a text leans on something said earlier: it says next to nothing, or a pronoun comes
     * before what it could stand for.
     */
    static boolean pointsBack(String text) {
        var pronoun = POINTS_BACK.matcher(text);
        if (pronoun.find()) {
            var before = text.substring(0, pronoun.start());
            return Names.of(before).isEmpty() && Terms.distinct(before).size() < 2;
        }
        return Terms.distinct(text).isEmpty();
    }

    /** "And in children?" needs the question before it too. */
    static boolean followsUp(String text) {
        return pointsBack(text) || Terms.distinct(text).size() < 2 || JOINS_ON.matcher(text).find();
    }

    private static boolean asks(String sentence) {
        return sentence.endsWith("?") || OPENS.matcher(sentence).find();
    }

    private static List<String> joined(String question) {
        var parts = new ArrayList<String>();
        int from = 0;
        var joints = JOINT.matcher(question);
        while (joints.find()) {
            var left = question.substring(from, joints.start());
            var right = question.substring(joints.end());
            if (asksItself(left) && standsAlone(right, left)) {
                parts.add(left.strip());
                from = joints.end();
            }
        }
        parts.add(question.substring(from).strip());
        return parts;
    }

    /** Not the "When" of "When and where was he born". */
    private static boolean asksItself(String text) {
        return Words.count(text) > 2
                && !Terms.distinct(text).isEmpty()
                && (ASKS.matcher(text).find() || OPENS.matcher(text.strip()).find());
    }

    /**
     * Not the "was rebuilt" of "Which part sank and was rebuilt": that goes on with its subject.
     */
    private static boolean standsAlone(String text, String left) {
        var right = text.strip();
        if (!YES_OR_NO.matcher(right).find()) {
            return !Terms.distinct(right).isEmpty();
        }
        return Terms.distinct(right).size() >= 3
                && (TURNED.matcher(right).find() || YES_OR_NO.matcher(left.strip()).find());
    }

    private static void append(String part, List<String> parts) {
        if (!parts.isEmpty() && pointsBack(part) && part.length() < 200) {
            // It needs the words of the one before, which stays a part of its own.
            parts.add(parts.getLast() + " " + part);
            return;
        }
        parts.add(part);
    }

    private static void attachContext(
            List<String> sentences, List<String> asking, List<String> parts) {
        if (asking.size() == sentences.size()) {
            return;
        }
        var told =
                String.join(" ", sentences.stream().filter(one -> !asking.contains(one)).toList());
        parts.replaceAll(part -> pointsBack(part) ? told + " " + part : part);
    }
}
