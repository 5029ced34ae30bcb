package io.kaya.coordinator.people;

import io.kaya.access.Problem;

/** A question that cannot be asked as it is. */
final class BadQuestionException extends Problem {
    private BadQuestionException(int status, String code, String detail) {
        super(status, code, detail);
    }

    static BadQuestionException empty() {
        return new BadQuestionException(
                400, "empty-question", "The question is empty; write what you want to know");
    }

    static BadQuestionException tooLong(int characters, int most) {
        return new BadQuestionException(
                413,
                "question-too-long",
                "The question has %,d characters; at most %,d can be asked at once"
                        .formatted(characters, most));
    }

    static BadQuestionException unknownNode(String node, String known) {
        return new BadQuestionException(
                400,
                "unknown-node",
                "No node '" + shown(node) + "' is registered here; there are " + known);
    }

    static BadQuestionException unknownPurpose(String purpose, String known) {
        return new BadQuestionException(
                400,
                "unknown-purpose",
                "This federation knows no purpose '"
                        + shown(purpose)
                        + "'; choose one of "
                        + known);
    }

    static BadQuestionException deadline() {
        return new BadQuestionException(
                400,
                "bad-deadline",
                "A question may wait for 10 seconds to 30 days; write the deadline as a duration such as PT24H");
    }

    private static String shown(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
