package io.kaya.coordinator.plan;

import io.kaya.inference.text.Sentences;
import io.kaya.inference.text.Terms;
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

    private static final String ASKING =
            "(what|which|who|whom|whose|when|where|why|how|(in|on|at|for|to|by|from|with|of|during|"
                    + "under|into|through)\\s+(what|which|whom|whose|how)|is|are|was|were|do|does|did|"
                    + "can|could|has|have|had|should|would|will)\\b";

    private static final Pattern JOINT =
            Pattern.compile(
                    "\\s*(?:[,;]\\s*(?:and|also|but|plus|as well as)?|\\s(?:and|also|plus|as well as))"
                            + "\\s+(?:(?:also|then|please|tell me|i (?:also )?(?:want|would like) to"
                            + " know)[,:]?\\s+)*(?="
                            + ASKING
                            + ")",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OPENS =
            Pattern.compile(
                    "^(?:(?:and|also|but|then|please|plus|tell me)[,:]?\\s+)*" + ASKING,
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern POINTS_BACK =
            Pattern.compile(
                    "\\b(he|she|it|they|him|her|them|his|hers|its|their|theirs|there|this|that|"
                            + "these|those|one|ones|former|latter|same)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern YES_OR_NO =
            Pattern.compile(
                    "^(is|are|was|were|do|does|did|can|could|has|have|had|should|would|will)\\b",
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

    /** Whether a text leans on something said earlier. */
    static boolean pointsBack(String text) {
        return POINTS_BACK.matcher(text).find() || Terms.distinct(text).size() < 2;
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
            if (standsAlone(left) && standsAlone(right)) {
                parts.add(left.strip());
                from = joints.end();
            }
        }
        parts.add(question.substring(from).strip());
        return parts;
    }

    /** "When and where was he born" and "the place and who owns it" are one question each. */
    private static boolean standsAlone(String text) {
        return OPENS.matcher(text.strip()).find()
                && !(YES_OR_NO.matcher(text.strip()).find() && Terms.distinct(text).size() < 4)
                && Terms.distinct(text).size() >= 2;
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
