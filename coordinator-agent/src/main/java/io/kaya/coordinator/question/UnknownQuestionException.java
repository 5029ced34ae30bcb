package io.kaya.coordinator.question;

import io.kaya.access.Problem;

/** No such question, or not this person's: the two look the same from outside. */
public final class UnknownQuestionException extends Problem {
    public UnknownQuestionException(String id) {
        super(
                404,
                "unknown-question",
                "There is no question "
                        + id
                        + " of yours; ./kaya questions list shows which there are");
    }
}
